package org.starling.quantization.ui.digitizer;

import org.starling.model.bioanalysis.BioanalysisPackage;
import org.starling.quantization.ui.run.AnalyticalRunEditor;
import org.starling.quantization.ui.run.RunPage;

/** A page that shows what {@link DigitizerResults} found. UI thread. */
abstract class AnswerPage extends RunPage {

	private final DigitizerResults digitizer;
	private DigitizerAnswer shown;

	AnswerPage(AnalyticalRunEditor editor, String id, String title, DigitizerResults digitizer) {
		super(editor, id, title, BioanalysisPackage.Literals.ANALYTICAL_RUN__QUANTIZATION);
		this.digitizer = digitizer;
	}

	/** Shows an answer that is not shown yet. */
	abstract void answered(DigitizerAnswer answer);

	/** Shows why there is nothing. */
	abstract void empty(String reason);

	/** The present answer; null when there is none. */
	final DigitizerAnswer answer() {
		return digitizer.answer();
	}

	/** To be called when the page's parts are made. */
	final void follow() {
		digitizer.onChange(this::refreshResults);
	}

	@Override
	protected final void show() {
		digitizer.update();
		DigitizerAnswer now = digitizer.answer();
		if (now == null) {
			shown = null;
			empty(digitizer.isComputing() || results().isComputing() ? Messages.Digitizer_computing
					: digitizer.problem().isEmpty() ? Messages.Digitizer_none : digitizer.problem());
		} else if (now != shown) {
			shown = now;
			answered(now);
		}
	}
}
