package org.starling.workflow.report;

import java.util.List;

/**
 * A report before it is shown.
 *
 * @param lines  below the title
 * @param footer at the end; empty for none
 */
public record ReportDocument(String title, List<String> lines, List<ReportBlock> blocks, String footer) {

	public ReportDocument {
		lines = List.copyOf(lines);
		blocks = List.copyOf(blocks);
	}
}
