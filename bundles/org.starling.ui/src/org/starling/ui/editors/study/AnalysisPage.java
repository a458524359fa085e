package org.starling.ui.editors.study;

import static org.starling.model.study.StudyPackage.Literals.NCA_SETTINGS__AUC_METHOD;
import static org.starling.model.study.StudyPackage.Literals.NCA_SETTINGS__BLQ_FIRST;
import static org.starling.model.study.StudyPackage.Literals.NCA_SETTINGS__BLQ_LAST;
import static org.starling.model.study.StudyPackage.Literals.NCA_SETTINGS__BLQ_MIDDLE;
import static org.starling.model.study.StudyPackage.Literals.NCA_SETTINGS__BLQ_RULE;
import static org.starling.model.study.StudyPackage.Literals.NCA_SETTINGS__INCLUDE_TMAX;
import static org.starling.model.study.StudyPackage.Literals.NCA_SETTINGS__LAMBDA_ZEND;
import static org.starling.model.study.StudyPackage.Literals.NCA_SETTINGS__LAMBDA_ZMETHOD;
import static org.starling.model.study.StudyPackage.Literals.NCA_SETTINGS__LAMBDA_ZSTART;
import static org.starling.model.study.StudyPackage.Literals.NCA_SETTINGS__LEVEL;
import static org.starling.model.study.StudyPackage.Literals.NCA_SETTINGS__MAX_BACK_EXTRAPOLATED;
import static org.starling.model.study.StudyPackage.Literals.NCA_SETTINGS__MAX_EXTRAPOLATED;
import static org.starling.model.study.StudyPackage.Literals.NCA_SETTINGS__MAX_POINTS;
import static org.starling.model.study.StudyPackage.Literals.NCA_SETTINGS__MIN_POINTS;
import static org.starling.model.study.StudyPackage.Literals.NCA_SETTINGS__MIN_R2_ADJUSTED;
import static org.starling.model.study.StudyPackage.Literals.NCA_SETTINGS__MIN_SPAN;
import static org.starling.model.study.StudyPackage.Literals.NCA_SETTINGS__PARTIAL_AREAS;
import static org.starling.model.study.StudyPackage.Literals.NCA_SETTINGS__REPLICATES;
import static org.starling.model.study.StudyPackage.Literals.NCA_SETTINGS__SAMPLING;
import static org.starling.model.study.StudyPackage.Literals.NCA_SETTINGS__SEED;
import static org.starling.model.study.StudyPackage.Literals.NCA_SETTINGS__TAU;
import static org.starling.model.study.StudyPackage.Literals.NCA_SETTINGS__TOBIT;
import static org.starling.model.study.StudyPackage.Literals.STUDY__NCA;

import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.swt.widgets.Composite;
import org.starling.ui.editors.fields.FieldGrid;
import org.starling.ui.editors.fields.TextField;
import org.starling.ui.emf.ExpectedUnits;
import org.starling.ui.emf.FeatureValue;
import org.starling.ui.emf.Formats;
import org.starling.ui.emf.QuantityValue;
import org.starling.ui.emf.ValueFormat;

/** How the study is analysed without a model: areas, terminal regression, samples below the limit, limits of acceptance. */
final class AnalysisPage extends StudyPage {

	private static final int NARROW = 330;
	private static final double ALL = Double.POSITIVE_INFINITY;

	AnalysisPage(StudyEditor editor) {
		super(editor, "analysis", Messages.Analysis_title, STUDY__NCA); //$NON-NLS-1$
	}

	@Override
	protected void fill(Composite body) {
		Composite columns = columns(body, NARROW, false);
		Composite left = column(columns);
		areas(fields(section(left, Messages.Areas_section, Messages.Areas_help, false), this::study));
		belowLimit(fields(section(left, Messages.BelowLimit_section, Messages.BelowLimit_help, false), this::study));
		Composite right = column(columns);
		terminal(fields(section(right, Messages.Terminal_section, Messages.Terminal_help, false), this::study));
		acceptance(fields(section(right, Messages.Acceptance_section, Messages.Acceptance_help, false), this::study));
		intervals(fields(section(right, Messages.Intervals_section, Messages.Intervals_help, false), this::study));
	}

	private static void add(FieldGrid grid, String label, ValueFormat format, EStructuralFeature feature, String toolTip) {
		grid.add(FeatureValue.of(label, format, STUDY__NCA, feature), toolTip);
	}

	/** As {@link #add}, with what holds while the field is empty. */
	private static void add(FieldGrid grid, String label, ValueFormat format, EStructuralFeature feature, String toolTip, String usual) {
		if (grid.add(FeatureValue.of(label, format, STUDY__NCA, feature), toolTip) instanceof TextField field) {
			field.withHint(usual);
		}
	}

	private static void time(FieldGrid grid, String label, EReference feature, String toolTip) {
		grid.plainQuantity(new QuantityValue(label, STUDY__NCA, feature, Formats.number(0, ALL), ExpectedUnits.format(feature)),
				Messages.Analysis_timeUnit, toolTip);
	}

	private static void areas(FieldGrid grid) {
		add(grid, Messages.Areas_method, CodeFormat.of(Messages.Areas_linearDefault, "linear", Messages.Areas_linear, "linear-up-log-down", //$NON-NLS-1$ //$NON-NLS-2$
				Messages.Areas_linearUp, "linear-log", Messages.Areas_linearLog), NCA_SETTINGS__AUC_METHOD, Messages.Areas_methodTip); //$NON-NLS-1$
		add(grid, Messages.Areas_sampling, CodeFormat.of(Messages.Areas_samplingDefault, "serial", Messages.Areas_serial, "sparse", //$NON-NLS-1$ //$NON-NLS-2$
				Messages.Areas_sparse), NCA_SETTINGS__SAMPLING, Messages.Areas_samplingTip);
		time(grid, Messages.Areas_tau, NCA_SETTINGS__TAU, Messages.Areas_tauTip);
		add(grid, Messages.Areas_partial, new SpansFormat(), NCA_SETTINGS__PARTIAL_AREAS, Messages.Areas_partialTip);
	}

	private static void belowLimit(FieldGrid grid) {
		BelowLimitFormat rule = new BelowLimitFormat();
		add(grid, Messages.BelowLimit_all, rule, NCA_SETTINGS__BLQ_RULE, Messages.BelowLimit_allTip, Messages.BelowLimit_allHint);
		add(grid, Messages.BelowLimit_first, rule, NCA_SETTINGS__BLQ_FIRST, Messages.BelowLimit_firstTip);
		add(grid, Messages.BelowLimit_middle, rule, NCA_SETTINGS__BLQ_MIDDLE, Messages.BelowLimit_middleTip);
		add(grid, Messages.BelowLimit_last, rule, NCA_SETTINGS__BLQ_LAST, Messages.BelowLimit_lastTip);
	}

	private static void terminal(FieldGrid grid) {
		add(grid, Messages.Terminal_method, CodeFormat.of(Messages.Terminal_bestDefault, "best-fit", Messages.Terminal_best, "points", //$NON-NLS-1$ //$NON-NLS-2$
				Messages.Terminal_points, "window", Messages.Terminal_window, "none", Messages.Terminal_none), //$NON-NLS-1$ //$NON-NLS-2$
				NCA_SETTINGS__LAMBDA_ZMETHOD, Messages.Terminal_methodTip);
		add(grid, Messages.Terminal_least, Formats.optionalInteger(3), NCA_SETTINGS__MIN_POINTS, Messages.Terminal_leastTip, "3"); //$NON-NLS-1$
		add(grid, Messages.Terminal_most, Formats.optionalInteger(3), NCA_SETTINGS__MAX_POINTS, Messages.Terminal_mostTip);
		add(grid, Messages.Terminal_tmax, CodeFormat.of(Messages.Terminal_tmaxDefault, Boolean.TRUE, Messages.Terminal_yes, Boolean.FALSE,
				Messages.Terminal_no), NCA_SETTINGS__INCLUDE_TMAX, Messages.Terminal_tmaxTip);
		time(grid, Messages.Terminal_start, NCA_SETTINGS__LAMBDA_ZSTART, Messages.Terminal_startTip);
		time(grid, Messages.Terminal_end, NCA_SETTINGS__LAMBDA_ZEND, Messages.Terminal_endTip);
		add(grid, Messages.Terminal_tobit, Formats.flag(), NCA_SETTINGS__TOBIT, Messages.Terminal_tobitTip);
	}

	private static void acceptance(FieldGrid grid) {
		add(grid, Messages.Acceptance_r2, Formats.number(0, 1), NCA_SETTINGS__MIN_R2_ADJUSTED, Messages.Acceptance_r2Tip, "0.8"); //$NON-NLS-1$
		add(grid, Messages.Acceptance_span, Formats.number(0, ALL), NCA_SETTINGS__MIN_SPAN, Messages.Acceptance_spanTip, "2"); //$NON-NLS-1$
		add(grid, Messages.Acceptance_extrapolated, Formats.number(0, 100), NCA_SETTINGS__MAX_EXTRAPOLATED, Messages.Acceptance_extrapolatedTip,
				"20"); //$NON-NLS-1$
		add(grid, Messages.Acceptance_back, Formats.number(0, 100), NCA_SETTINGS__MAX_BACK_EXTRAPOLATED, Messages.Acceptance_backTip, "20"); //$NON-NLS-1$
	}

	private static void intervals(FieldGrid grid) {
		add(grid, Messages.Intervals_level, Formats.number(0.5, 0.9999), NCA_SETTINGS__LEVEL, Messages.Intervals_levelTip, "0.9"); //$NON-NLS-1$
		add(grid, Messages.Intervals_replicates, Formats.optionalInteger(0), NCA_SETTINGS__REPLICATES, Messages.Intervals_replicatesTip,
				"0"); //$NON-NLS-1$
		add(grid, Messages.Intervals_seed, Formats.optionalInteger(0), NCA_SETTINGS__SEED, Messages.Intervals_seedTip, "1"); //$NON-NLS-1$
	}
}
