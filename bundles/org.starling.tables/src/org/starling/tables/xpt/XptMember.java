package org.starling.tables.xpt;

import java.util.List;

import org.starling.tables.Table;

/**
 * One data set of a transport file.
 *
 * @param head      name, label and what else stands before the columns
 * @param variables in the order of the file
 * @param table     a column for each variable under its name, in that order; blank texts are missing (null), missing numbers are
 *                  {@link MissingValue}s
 */
public record XptMember(XptHead head, List<XptVariable> variables, Table table) {

	public XptMember {
		variables = List.copyOf(variables);
	}

	/**
	 * What the headers of a member or of the whole file say. Texts without the blanks behind them.
	 *
	 * @param name     of the data set; {@code SASLIB} for the file
	 * @param version  of the program that wrote it
	 * @param system   operating system
	 * @param created  as it stands there, {@code ddMMMyy:hh:mm:ss}
	 * @param modified as it stands there
	 * @param label    of the data set; empty for the file
	 * @param type     of the data set; mostly empty
	 */
	public record XptHead(String name, String version, String system, String created, String modified, String label, String type) {
	}
}
