package org.starling.ui.validation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.osgi.util.NLS;
import org.starling.model.base.BasePackage;
import org.starling.model.base.Document;
import org.starling.model.bioanalysis.AnalyticalRun;
import org.starling.model.bioanalysis.Analyte;
import org.starling.model.bioanalysis.BioanalysisPackage.Literals;
import org.starling.model.bioanalysis.Calibration;
import org.starling.model.bioanalysis.IntegrationLimits;
import org.starling.model.bioanalysis.Transition;
import org.starling.ui.emf.Problem;
import org.starling.ui.emf.Problem.Severity;
import org.starling.units.Units;

/** What keeps an analytical run from being quantified, as far as its document alone can say. */
final class RunCheck {

	private final List<Problem> found = new ArrayList<>();

	static List<Problem> check(Document document) {
		RunCheck check = new RunCheck();
		if (document instanceof AnalyticalRun run) {
			check.run(run);
		}
		return check.found;
	}

	private void add(Severity severity, EObject object, EStructuralFeature feature, String text) {
		found.add(new Problem(severity, object, feature, text, null));
	}

	private void run(AnalyticalRun run) {
		if (run.getSequence() == null || run.getSequence().isBlank()) {
			add(Severity.WARNING, run, Literals.ANALYTICAL_RUN__SEQUENCE, Messages.Check_noSequence);
		}
		if (run.getAnalytes().isEmpty()) {
			add(Severity.WARNING, run, Literals.ANALYTICAL_RUN__ANALYTES, Messages.Check_noAnalyte);
		}
		Set<String> names = new HashSet<>();
		for (Analyte analyte : run.getAnalytes()) {
			if (!names.add(analyte.getName())) {
				add(Severity.ERROR, analyte, BasePackage.Literals.NAMED__NAME, NLS.bind(Messages.Check_sameAnalyte, analyte.getName()));
			}
			analyte(analyte);
		}
		run.getLimits().forEach(this::limits);
	}

	private void analyte(Analyte analyte) {
		String unit = analyte.getConcentrationUnit();
		if (unit != null && !Units.isValid(unit)) {
			add(Severity.ERROR, analyte, Literals.ANALYTE__CONCENTRATION_UNIT, NLS.bind(Messages.Check_concentrationUnit, unit));
		}
		boolean measured = says(analyte.getTransition());
		if (measured != says(analyte.getStandard())) {
			add(Severity.ERROR, analyte, measured ? Literals.ANALYTE__STANDARD : Literals.ANALYTE__TRANSITION, Messages.Check_bothTransitions);
		}
		transition(analyte.getTransition());
		transition(analyte.getStandard());
		Calibration calibration = analyte.getCalibration();
		if (calibration != null && calibration.getLowest() != null && calibration.getHighest() != null
				&& calibration.getLowest() >= calibration.getHighest()) {
			add(Severity.ERROR, calibration, Literals.CALIBRATION__HIGHEST, Messages.Check_calibrationRange);
		}
		if (analyte.getEarliestApex() != null && analyte.getLatestApex() != null && analyte.getEarliestApex() >= analyte.getLatestApex()) {
			add(Severity.ERROR, analyte, Literals.ANALYTE__LATEST_APEX, Messages.Check_endBeforeStart);
		}
	}

	private static boolean says(Transition transition) {
		return transition != null && (transition.getPrecursorMz() != 0 || transition.getProductMz() != 0);
	}

	private void transition(Transition transition) {
		if (says(transition) && (transition.getPrecursorMz() <= 0 || transition.getProductMz() <= 0)) {
			add(Severity.ERROR, transition,
					transition.getPrecursorMz() <= 0 ? Literals.TRANSITION__PRECURSOR_MZ : Literals.TRANSITION__PRODUCT_MZ, Messages.Check_mz);
		}
	}

	private void limits(IntegrationLimits limits) {
		if (limits.getTransition() == null) {
			add(Severity.WARNING, limits, Literals.INTEGRATION_LIMITS__TRANSITION, Messages.Check_limitsOfNothing);
		}
		if (!(limits.getStart() < limits.getEnd())) {
			add(Severity.ERROR, limits, Literals.INTEGRATION_LIMITS__END, Messages.Check_endBeforeStart);
		}
	}
}
