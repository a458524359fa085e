package org.starling.chart.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;

import org.starling.chart.Figure;

/**
 * Writes figures as one kind of file: our own are PNG, SVG, PDF and CSV, plug-ins add others. Found by {@link java.util.ServiceLoader} on a plain class
 * path and by the extension point {@code org.starling.runtime.chartExporters} in the workbench; every format passes the contract test of
 * {@code org.starling.chart.tck}. Stateless and thread-safe.
 */
public interface ChartFormat {

	/** Stable id: lower-case words joined by hyphens. */
	String id();

	/** Name for a person: "Vega-Lite specification". */
	String name();

	/**
	 * Ends of the files' names, lower case and with their dot, the proposed one first: ".vl.json". A file's format is decided by its name, so that no two
	 * formats have the same.
	 */
	List<String> endings();

	/** What of the settings has an effect; dialogs offer only that. */
	Set<ExportSetting> settings();

	/**
	 * Writes a figure, any of {@link Figure}'s kinds; the same figure and settings give the same bytes, on every machine and in every locale.
	 *
	 * @param out left open
	 * @throws IOException when the stream fails, or the figure has what the format can't show; the message says what, and what to do
	 */
	void write(Figure figure, ExportSettings settings, OutputStream out) throws IOException;
}
