package org.starling.ui.editors.simulation;

import java.util.List;

import org.eclipse.swt.widgets.Composite;
import org.starling.model.base.Quantity;
import org.starling.model.pkmodel.Parameter;
import org.starling.model.simulation.Fit;
import org.starling.model.simulation.FitParameter;
import org.starling.model.simulation.ObservationMapping;
import org.starling.model.simulation.ScanAxis;
import org.starling.model.simulation.SimulationFactory;
import org.starling.model.simulation.SimulationPackage;
import org.starling.model.simulation.SubjectMapping;
import org.starling.model.store.Documents;
import org.starling.ui.editors.Columns;
import org.starling.ui.editors.fields.FieldGrid;
import org.starling.ui.emf.FeatureValue;
import org.starling.ui.emf.Formats;
import org.starling.ui.emf.ValueFormat;
import org.starling.ui.parameters.FitMarks;
import org.starling.ui.tables.ColumnSpec;

/** Fits and scans: how a study's subjects enter the model, and which parameters are fitted to their samples. */
final class FitPage extends SimulationPage {

	private static final List<String> COVARIATES = List.of("bodyWeight", "age"); //$NON-NLS-1$ //$NON-NLS-2$

	FitPage(SimulationEditor editor) {
		super(editor, "fit", Messages.Fit_tab, SimulationPackage.Literals.SIMULATION__FIT, //$NON-NLS-1$
				SimulationPackage.Literals.SIMULATION__SUBJECT_MAPPINGS, SimulationPackage.Literals.SIMULATION__SCAN);
	}

	private Fit fit() {
		return simulation().getFit();
	}

	@Override
	protected void fill(Composite body) {
		Composite client = section(body, Messages.Fit_title, null, false);
		fields(client, this::simulation).add(new PartPresence(Messages.Field_fit, SimulationPackage.Literals.SIMULATION__FIT, FitPage::newFit),
				Messages.Field_fitTip);
		FieldGrid grid = fields(client, this::fit);
		grid.add(FeatureValue.of(Messages.Field_errorModel, Formats.enumeration(SimulationPackage.Literals.FIT_ERROR_MODEL),
				SimulationPackage.Literals.FIT__ERROR_MODEL), Messages.Field_errorModelTip);
		grid.add(FeatureValue.of(Messages.Field_perSubject, Formats.flag(), SimulationPackage.Literals.FIT__PER_SUBJECT),
				Messages.Field_perSubjectTip);
		table(section(body, Messages.FitParameters_section, null, true),
				spec("fit.parameters", this::fit, SimulationPackage.Literals.FIT__PARAMETERS, //$NON-NLS-1$
						Messages.FitParameters_section, Messages.FitParameters_noun, "", Messages.FitParameters_empty, //$NON-NLS-1$
						parameterColumns()).withMarks(new FitMarks(editor().file().getProject(), body)));
		table(section(body, Messages.Mappings_section, null, true),
				spec("fit.mappings", this::fit, SimulationPackage.Literals.FIT__MAPPINGS, Messages.Mappings_section, //$NON-NLS-1$
						Messages.Mappings_noun, "", Messages.Mappings_empty, mappingColumns())); //$NON-NLS-1$
		table(foldingSection(body, Messages.Subjects_section, Messages.Subjects_help,
				!simulation().getSubjectMappings().isEmpty()),
				spec("simulation.subjects", this::simulation, SimulationPackage.Literals.SIMULATION__SUBJECT_MAPPINGS, //$NON-NLS-1$
						Messages.Subjects_section, Messages.Subjects_noun, "", Messages.Subjects_empty, subjectColumns())); //$NON-NLS-1$
		scan(body);
	}

	private void scan(Composite body) {
		Composite client = foldingSection(body, Messages.Scan_section, Messages.Scan_help, simulation().getScan() != null);
		fields(client, this::simulation).add(new PartPresence(Messages.Field_scan,
				SimulationPackage.Literals.SIMULATION__SCAN, SimulationFactory.eINSTANCE::createScan), null);
		List<ColumnSpec<ScanAxis>> columns = List.of(
				Columns.of("target", Messages.Column_parameter, 140, parameter(), SimulationPackage.Literals.SCAN_AXIS__TARGET), //$NON-NLS-1$
				Columns.of("values", Messages.Column_values, 300, Formats.numberList(), //$NON-NLS-1$
						SimulationPackage.Literals.SCAN_AXIS__VALUES),
				ColumnSpec.<ScanAxis>readOnly("unit", Messages.Column_unit, 70, ValueFormat.Kind.TEXT, //$NON-NLS-1$
						a -> unit(a.getTarget())).always());
		table(client, spec("scan.axes", () -> simulation().getScan(), SimulationPackage.Literals.SCAN__AXES, //$NON-NLS-1$
				Messages.Scan_section, Messages.Scan_noun, "", Messages.Scan_empty, columns)); //$NON-NLS-1$
	}

	private static Fit newFit() {
		Fit fit = Documents.create(Fit.class, SimulationPackage.Literals.FIT);
		fit.setName(Messages.Fit_name);
		return fit;
	}

	private List<ColumnSpec<FitParameter>> parameterColumns() {
		return List.of(
				Columns.<FitParameter>of("parameter", Messages.Column_parameter, 120, parameter(), //$NON-NLS-1$
						SimulationPackage.Literals.FIT_PARAMETER__PARAMETER).always(),
				Columns.of("initial", Messages.Column_initial, 80, Formats.number(), //$NON-NLS-1$
						SimulationPackage.Literals.FIT_PARAMETER__INITIAL),
				Columns.of("lower", Messages.Column_lower, 80, Formats.number(), //$NON-NLS-1$
						SimulationPackage.Literals.FIT_PARAMETER__LOWER),
				Columns.of("upper", Messages.Column_upper, 80, Formats.number(), //$NON-NLS-1$
						SimulationPackage.Literals.FIT_PARAMETER__UPPER),
				ColumnSpec.<FitParameter>readOnly("unit", Messages.Column_unit, 70, ValueFormat.Kind.TEXT, //$NON-NLS-1$
						p -> unit(p.getParameter())).always(),
				Columns.of("log", Messages.Column_log, 80, Formats.flag(), SimulationPackage.Literals.FIT_PARAMETER__LOG_SCALE), //$NON-NLS-1$
				ColumnSpec.readOnly("model", Messages.Column_modelValue, 90, ValueFormat.Kind.NUMBER, //$NON-NLS-1$
						p -> value(p.getParameter())));
	}

	private static String unit(Parameter parameter) {
		Quantity quantity = parameter == null ? null : parameter.getQuantity();
		return quantity == null || quantity.getUnit() == null ? "" : quantity.getUnit(); //$NON-NLS-1$
	}

	private static String value(Parameter parameter) {
		Quantity quantity = parameter == null ? null : parameter.getQuantity();
		return quantity == null ? "" : Formats.number().format(quantity.getValue()); //$NON-NLS-1$
	}

	private List<ColumnSpec<ObservationMapping>> mappingColumns() {
		return List.of(
				Columns.of("observer", Messages.Column_observer, 160, Formats.reference(o -> observers()), //$NON-NLS-1$
						SimulationPackage.Literals.OBSERVATION_MAPPING__OBSERVER),
				Columns.of("matrix", Messages.Column_matrix, 160, Formats.reference(o -> matrices()), //$NON-NLS-1$
						SimulationPackage.Literals.OBSERVATION_MAPPING__MATRIX));
	}

	private List<ColumnSpec<SubjectMapping>> subjectColumns() {
		return List.of(
				Columns.of("covariate", Messages.Column_covariate, 160, Formats.text(COVARIATES), //$NON-NLS-1$
						SimulationPackage.Literals.SUBJECT_MAPPING__COVARIATE),
				Columns.of("target", Messages.Column_sets, 160, parameter(), //$NON-NLS-1$
						SimulationPackage.Literals.SUBJECT_MAPPING__TARGET));
	}
}
