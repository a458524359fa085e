/** Rows of cells from files of any format: delimited text, workbooks, transport files. */
package org.starling.tables.rows;
