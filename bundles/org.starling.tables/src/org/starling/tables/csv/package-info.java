/** Delimited text: its format found out, read row by row with positions, and written. */
package org.starling.tables.csv;
