/** Runs: a folder each with {@code run.json} and Parquet files, written completely or not at all; read and asked in SQL. */
package org.starling.results;
