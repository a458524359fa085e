/** Workbooks of Office Open XML (XLSX), ECMA-376: sheets read row by row, tables written. */
package org.starling.tables.xlsx;
