package org.starling.quantization.ui.run;

import static org.starling.model.bioanalysis.BioanalysisPackage.Literals.ANALYTE__COMPOUND;
import static org.starling.model.bioanalysis.BioanalysisPackage.Literals.ANALYTE__CONCENTRATION_UNIT;
import static org.starling.model.bioanalysis.BioanalysisPackage.Literals.ANALYTE__EARLIEST_APEX;
import static org.starling.model.bioanalysis.BioanalysisPackage.Literals.ANALYTE__LATEST_APEX;
import static org.starling.model.bioanalysis.BioanalysisPackage.Literals.ANALYTE__STANDARD;
import static org.starling.model.bioanalysis.BioanalysisPackage.Literals.ANALYTE__TRANSITION;
import static org.starling.model.bioanalysis.BioanalysisPackage.Literals.ANALYTICAL_RUN__ANALYTES;
import static org.starling.model.bioanalysis.BioanalysisPackage.Literals.ANALYTICAL_RUN__LIMITS;
import static org.starling.model.bioanalysis.BioanalysisPackage.Literals.ANALYTICAL_RUN__PROCESSING;
import static org.starling.model.bioanalysis.BioanalysisPackage.Literals.BASELINE_KIND;
import static org.starling.model.bioanalysis.BioanalysisPackage.Literals.CHROMATOGRAM_PROCESSING__BASELINE;
import static org.starling.model.bioanalysis.BioanalysisPackage.Literals.CHROMATOGRAM_PROCESSING__BASELINE_HALF_WIDTH;
import static org.starling.model.bioanalysis.BioanalysisPackage.Literals.CHROMATOGRAM_PROCESSING__SMOOTHING;
import static org.starling.model.bioanalysis.BioanalysisPackage.Literals.CHROMATOGRAM_PROCESSING__THRESHOLD;
import static org.starling.model.bioanalysis.BioanalysisPackage.Literals.INTEGRATION_LIMITS__AUTHOR;
import static org.starling.model.bioanalysis.BioanalysisPackage.Literals.INTEGRATION_LIMITS__DATE;
import static org.starling.model.bioanalysis.BioanalysisPackage.Literals.INTEGRATION_LIMITS__END;
import static org.starling.model.bioanalysis.BioanalysisPackage.Literals.INTEGRATION_LIMITS__INJECTION;
import static org.starling.model.bioanalysis.BioanalysisPackage.Literals.INTEGRATION_LIMITS__NOTE;
import static org.starling.model.bioanalysis.BioanalysisPackage.Literals.INTEGRATION_LIMITS__START;
import static org.starling.model.bioanalysis.BioanalysisPackage.Literals.INTEGRATION_LIMITS__TRANSITION;
import static org.starling.model.bioanalysis.BioanalysisPackage.Literals.TRANSITION__PRECURSOR_MZ;
import static org.starling.model.bioanalysis.BioanalysisPackage.Literals.TRANSITION__PRODUCT_MZ;
import static org.starling.model.bioanalysis.BioanalysisPackage.Literals.TRANSITION__TOLERANCE_MZ;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.swt.widgets.Composite;
import org.starling.model.bioanalysis.Analyte;
import org.starling.model.bioanalysis.BioanalysisPackage;
import org.starling.model.bioanalysis.IntegrationLimits;
import org.starling.model.bioanalysis.Transition;
import org.starling.model.store.Documents;
import org.starling.ui.editors.Columns;
import org.starling.ui.editors.fields.FieldGrid;
import org.starling.ui.emf.FeatureValue;
import org.starling.ui.emf.Formats;
import org.starling.ui.emf.ValueFormat;
import org.starling.ui.tables.ColumnSpec;
import org.starling.ui.tables.RowEditing;
import org.starling.ui.tables.TableSpec;

/** What is measured by which transitions, how peaks are found, and the limits that a person has set. */
final class MethodPage extends RunPage {

	private static final double ALL = Double.POSITIVE_INFINITY;

	MethodPage(AnalyticalRunEditor editor) {
		super(editor, "method", Messages.Method_title, ANALYTICAL_RUN__ANALYTES, ANALYTICAL_RUN__PROCESSING, ANALYTICAL_RUN__LIMITS); //$NON-NLS-1$
	}

	@Override
	protected void content(Composite client) {
		RowEditing analytes = new RowEditing(this::run, ANALYTICAL_RUN__ANALYTES, MethodPage::analyte, Messages.Analytes_noun);
		table(section(client, Messages.Analytes_section, Messages.Analytes_help, true), TableSpec.<Analyte>editable("run.analytes", //$NON-NLS-1$
				Messages.Analytes_section, analyteColumns(), () -> run().getAnalytes(), analytes, Messages.Analytes_empty));
		processing(fields(section(client, Messages.Processing_section, Messages.Processing_help, false), this::run));
		RowEditing limits = new RowEditing(this::run, ANALYTICAL_RUN__LIMITS, this::limits, Messages.Limits_noun);
		table(foldingSection(client, Messages.Limits_section, Messages.Limits_help, !run().getLimits().isEmpty()),
				TableSpec.<IntegrationLimits>editable("run.limits", Messages.Limits_section, limitColumns(), () -> run().getLimits(), limits, //$NON-NLS-1$
						Messages.Limits_empty));
	}

	private static Analyte analyte() {
		Analyte analyte = Documents.create(Analyte.class, BioanalysisPackage.Literals.ANALYTE);
		analyte.setName(Messages.Analytes_name);
		return analyte;
	}

	private IntegrationLimits limits() {
		IntegrationLimits limits = Documents.create(IntegrationLimits.class, BioanalysisPackage.Literals.INTEGRATION_LIMITS);
		limits.setTransition(transitions().stream().findFirst().orElse(null));
		limits.setEnd(1);
		return limits;
	}

	private List<Transition> transitions() {
		return run().getAnalytes().stream().flatMap(a -> Stream.of(a.getTransition(), a.getStandard())).filter(Objects::nonNull).toList();
	}

	private static List<ColumnSpec<Analyte>> analyteColumns() {
		ValueFormat minutes = Formats.number(0, ALL);
		List<ColumnSpec<Analyte>> columns = new ArrayList<>();
		columns.add(Columns.name());
		columns.add(mz("q1", Messages.Column_q1, ANALYTE__TRANSITION, TRANSITION__PRECURSOR_MZ)); //$NON-NLS-1$
		columns.add(mz("q3", Messages.Column_q3, ANALYTE__TRANSITION, TRANSITION__PRODUCT_MZ)); //$NON-NLS-1$
		columns.add(mz("standardQ1", Messages.Column_standardQ1, ANALYTE__STANDARD, TRANSITION__PRECURSOR_MZ)); //$NON-NLS-1$
		columns.add(mz("standardQ3", Messages.Column_standardQ3, ANALYTE__STANDARD, TRANSITION__PRODUCT_MZ)); //$NON-NLS-1$
		columns.add(Columns.of("unit", Messages.Column_unit, 80, Formats.unit(), ANALYTE__CONCENTRATION_UNIT)); //$NON-NLS-1$
		columns.add(Columns.of("earliest", Messages.Column_earliest, 100, minutes, ANALYTE__EARLIEST_APEX)); //$NON-NLS-1$
		columns.add(Columns.of("latest", Messages.Column_latest, 100, minutes, ANALYTE__LATEST_APEX)); //$NON-NLS-1$
		columns.add(Columns.<Analyte>text("compound", Messages.Column_compound, 120, ANALYTE__COMPOUND) //$NON-NLS-1$
				.withToolTip(a -> Messages.Column_compoundTip));
		columns.add(Columns.<Analyte>of("tolerance", Messages.Column_tolerance, 90, Formats.number(0, 1), ANALYTE__TRANSITION, TRANSITION__TOLERANCE_MZ) //$NON-NLS-1$
				.hidden());
		return columns;
	}

	private static ColumnSpec<Analyte> mz(String id, String header, EReference transition, EStructuralFeature mz) {
		return Columns.of(id, header, 95, Formats.number(0, ALL), transition, mz);
	}

	private static void processing(FieldGrid grid) {
		add(grid, Messages.Processing_smoothing, Formats.integer(0, 50), CHROMATOGRAM_PROCESSING__SMOOTHING, Messages.Processing_smoothingTip);
		add(grid, Messages.Processing_threshold, Formats.requiredNumber(0.1, 1000), CHROMATOGRAM_PROCESSING__THRESHOLD,
				Messages.Processing_thresholdTip);
		add(grid, Messages.Processing_baseline, Formats.enumeration(BASELINE_KIND), CHROMATOGRAM_PROCESSING__BASELINE,
				Messages.Processing_baselineTip);
		add(grid, Messages.Processing_halfWidth, Formats.integer(1, 100_000), CHROMATOGRAM_PROCESSING__BASELINE_HALF_WIDTH,
				Messages.Processing_halfWidthTip);
	}

	private static void add(FieldGrid grid, String label, ValueFormat format, EStructuralFeature feature, String tip) {
		grid.add(FeatureValue.of(label, new OrDefault(format, feature.getDefaultValue()), ANALYTICAL_RUN__PROCESSING, feature), tip);
	}

	private List<ColumnSpec<IntegrationLimits>> limitColumns() {
		ValueFormat minutes = Formats.requiredNumber(0, ALL);
		List<ColumnSpec<IntegrationLimits>> columns = new ArrayList<>();
		columns.add(Columns.text("injection", Messages.Column_file, 160, INTEGRATION_LIMITS__INJECTION)); //$NON-NLS-1$
		columns.add(Columns.of("transition", Messages.Column_transition, 190, Formats.reference(o -> transitions()), INTEGRATION_LIMITS__TRANSITION)); //$NON-NLS-1$
		columns.add(Columns.of("start", Messages.Column_startMinutes, 90, minutes, INTEGRATION_LIMITS__START)); //$NON-NLS-1$
		columns.add(Columns.of("end", Messages.Column_endMinutes, 90, minutes, INTEGRATION_LIMITS__END)); //$NON-NLS-1$
		columns.add(Columns.text("note", Messages.Column_why, 220, INTEGRATION_LIMITS__NOTE)); //$NON-NLS-1$
		columns.add(Columns.text("author", Messages.Column_author, 90, INTEGRATION_LIMITS__AUTHOR)); //$NON-NLS-1$
		columns.add(Columns.text("date", Messages.Column_date, 140, INTEGRATION_LIMITS__DATE)); //$NON-NLS-1$
		return columns;
	}

	@Override
	protected void show() {
		// all that stands here is the document's own
	}
}
