package org.starling.quantization.ui.run;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.ui.PartInitException;
import org.starling.model.bioanalysis.AnalyticalRun;
import org.starling.quantization.ui.digitizer.BudgetPage;
import org.starling.quantization.ui.digitizer.DigitizerPage;
import org.starling.quantization.ui.digitizer.DigitizerResults;
import org.starling.ui.editors.DocumentEditor;

/** Editor of {@code *.analyticalrun} files. */
public final class AnalyticalRunEditor extends DocumentEditor {

	private RunResults results;
	private DigitizerResults digitizer;

	/** All pages, in their order; a page is a {@link RunPage} and stands in this list alone. */
	private List<RunPage> runPages() {
		return List.of(new RunOverviewPage(this), new MethodPage(this), new ChromatogramsPage(this), new CalibrationPage(this),
				new VerdictPage(this), new DigitizerPage(this, digitizer()), new BudgetPage(this, digitizer()));
	}

	@Override
	protected void addDocumentPages() throws PartInitException {
		for (RunPage page : runPages()) {
			addPage(page);
		}
	}

	/** The document. */
	public AnalyticalRun run() {
		return (AnalyticalRun) document();
	}

	/** The project's folder. */
	public Path project() {
		return projectFolder();
	}

	/** What is computed of the run, for all pages that show it. */
	public RunResults results() {
		if (results == null) {
			results = new RunResults(this);
		}
		return results;
	}

	/** What is found of the run's digitizer, for all pages that show it. */
	public DigitizerResults digitizer() {
		if (digitizer == null) {
			digitizer = new DigitizerResults(this);
		}
		return digitizer;
	}

	@Override
	public void dispose() {
		if (digitizer != null) {
			digitizer.dispose();
		}
		if (results != null) {
			results.dispose();
		}
		super.dispose();
	}
}
