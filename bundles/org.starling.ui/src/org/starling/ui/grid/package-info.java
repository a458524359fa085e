/** A table of any number of rows that is painted as it is scrolled: for samples, where a table of SWT would hold each row. */
package org.starling.ui.grid;
