package org.starling.workflow.report;

import java.io.IOException;
import java.util.List;

/**
 * A chapter of a project's report. Found by {@link java.util.ServiceLoader} on a plain class path and by the extension point of the
 * workbench. Stateless; the same content gives the same blocks, whatever the time, the locale or the number of threads.
 */
public interface ReportSection {

	/** Stable id: lower-case words joined by hyphens. */
	String id();

	/** Heading of the chapter. */
	String title();

	/**
	 * Where the chapter stands. Ours: summary 100, context 200, inputs 300, molecules 400, models 500, methods 600, studies 700,
	 * simulations 800, populations 900, validation 8000, provenance 9000; what an extension adds stands best between 1000 and 7999.
	 */
	int place();

	/**
	 * What the chapter tells, on the calling thread, which owns the documents. Headings within it have the level 3 and below it 4, …; of a
	 * level 3 the list of contents has an entry.
	 *
	 * @return empty when there is nothing to tell: the chapter is left out
	 * @throws IOException when a file can't be read; the chapter then says so and the others stand
	 */
	List<ReportBlock> blocks(ReportContent content) throws IOException;
}
