package org.starling.quantization.ui.digitizer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.starling.lcms.quantitation.QuantifiedRun;
import org.starling.lcms.quantitation.QuantifiedRun.AnalyteResult;
import org.starling.model.store.ProjectFolder;
import org.starling.model.study.Study;
import org.starling.quantization.budget.BudgetOptions;
import org.starling.quantization.budget.BudgetRun;
import org.starling.quantization.budget.Digitization;
import org.starling.quantization.budget.QuantizationBudget;
import org.starling.quantization.budget.StudyBudget;
import org.starling.quantization.digitizer.DigitizerQuestion;
import org.starling.quantization.digitizer.MeasuredDigitization;
import org.starling.quantization.digitizer.RunDigitizer;
import org.starling.runtime.jobs.EngineJob;
import org.starling.runtime.jobs.MonitorContext;
import org.starling.ui.ErrorDialogs;

/** Looks at the digitizer of a run and makes the budget of its errors. */
final class DigitizerJob extends EngineJob<DigitizerAnswer> {

	private final String name;
	private final QuantifiedRun run;
	private final AnalyteResult analyte;
	private final DigitizerQuestion question;
	private final Path project;
	private final Path study;
	private final RunDigitizer known;
	private volatile String problem = ""; //$NON-NLS-1$

	/**
	 * @param study file of the study that errors are carried to; null: they end with concentrations
	 * @param known what was found of the digitizer: the job makes the budget; null: the job looks at the digitizer and leaves the budget to another
	 */
	DigitizerJob(String name, QuantifiedRun run, AnalyteResult analyte, DigitizerQuestion question, Path project, Path study, RunDigitizer known) {
		super(NLS.bind(Messages.Job_name, name), "org.starling.quantization.ui"); //$NON-NLS-1$
		this.name = name;
		this.run = run;
		this.analyte = analyte;
		this.question = question;
		this.project = project;
		this.study = study;
		this.known = known;
	}

	/** Why there is no answer, for the person; empty when there is one. */
	String problem() {
		return problem;
	}

	@Override
	protected DigitizerAnswer compute(MonitorContext context) {
		if (known == null) {
			try {
				return new DigitizerAnswer(analyte, RunDigitizer.of(run, analyte, question), null, Messages.Digitizer_computing);
			} catch (IllegalArgumentException e) {
				problem = ErrorDialogs.reason(e);
				return null;
			}
		}
		try {
			return new DigitizerAnswer(analyte, known, budget(known), ""); //$NON-NLS-1$
		} catch (IOException | IllegalArgumentException e) {
			return new DigitizerAnswer(analyte, known, null, ErrorDialogs.reason(e));
		}
	}

	private QuantizationBudget budget(RunDigitizer digitizer) throws IOException {
		Digitization measured = MeasuredDigitization.of(analyte, digitizer.converter(), question);
		BudgetOptions options = BudgetOptions.DEFAULT.withSimulation(question.draws(), question.seed());
		if (study != null) {
			return StudyBudget.of(ProjectFolder.open(project).load(study, Study.class), project, _ -> measured, null, options);
		}
		String unit = analyte.analyte().unit();
		return QuantizationBudget.of(List.of(new BudgetRun(name, unit == null ? "" : unit, analyte.run(), measured)), List.of(), null, options); //$NON-NLS-1$
	}
}
