/** Non-compartmental analysis of files: the mapping of columns, units carried through, and tables of parameters. */
package org.starling.nca.table;
