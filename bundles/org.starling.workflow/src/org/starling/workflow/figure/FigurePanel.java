package org.starling.workflow.figure;

import java.util.Objects;

import org.starling.chart.look.ChartLook;

/**
 * One chart of a page.
 *
 * @param project    folder of the project, absolute or relative to the file of the page; null for the folder of that file
 * @param simulation name of the simulation or of its file
 * @param run        id of the run, or the beginning of an id; null for the newest
 * @param figure     title of the chart, or its place counted from 1; null for the first
 * @param look       how it looks on this page, on top of the look that the project keeps; null for that alone
 */
public record FigurePanel(String project, String simulation, String run, String figure, ChartLook look) {

	public FigurePanel {
		Objects.requireNonNull(simulation, "a panel names its \"simulation\"");
	}
}
