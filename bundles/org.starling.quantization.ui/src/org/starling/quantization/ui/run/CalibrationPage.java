package org.starling.quantization.ui.run;

import static org.starling.model.bioanalysis.BioanalysisPackage.Literals.ANALYTE__CALIBRATION;
import static org.starling.model.bioanalysis.BioanalysisPackage.Literals.CALIBRATION_MODEL;
import static org.starling.model.bioanalysis.BioanalysisPackage.Literals.CALIBRATION__HIGHEST;
import static org.starling.model.bioanalysis.BioanalysisPackage.Literals.CALIBRATION__LOWEST;
import static org.starling.model.bioanalysis.BioanalysisPackage.Literals.CALIBRATION__MODEL;
import static org.starling.model.bioanalysis.BioanalysisPackage.Literals.CALIBRATION__WEIGHTING;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.starling.lcms.quantitation.QuantifiedRun.AnalyteResult;
import org.starling.model.bioanalysis.Analyte;
import org.starling.model.bioanalysis.CalibrationModel;
import org.starling.quantization.ui.ChartBox;
import org.starling.tables.Table;
import org.starling.ui.charts.DataTable;
import org.starling.ui.editors.fields.FieldGrid;
import org.starling.ui.emf.FeatureValue;
import org.starling.ui.emf.Formats;

/** The curve through the calibrators, how far they and the QCs lie from nominal, and the choice of model, weights and range. UI thread. */
final class CalibrationPage extends RunPage {

	private List<FieldGrid> grids;
	private Text equation;
	private ChartBox curve;
	private ChartBox accuracy;
	private DataTable table;
	private AnalyteResult shown;

	CalibrationPage(AnalyticalRunEditor editor) {
		super(editor, "calibration", Messages.Calibration_title); //$NON-NLS-1$
	}

	@Override
	protected void content(Composite client) {
		Composite columns = columns(client, 250, false);
		FieldGrid form = fields(column(columns), this::analyte);
		FieldGrid range = fields(column(columns), this::analyte);
		choice(form, range);
		equation = new Text(client, SWT.MULTI | SWT.WRAP | SWT.READ_ONLY);
		toolkit().adapt(equation, true, false);
		GridDataFactory.fillDefaults().grab(true, false).indent(4, 0).hint(300, 2 * equation.getLineHeight() + 4).applyTo(equation);
		grids = List.of(form, range);
		SashForm sash = new SashForm(client, SWT.VERTICAL | SWT.SMOOTH);
		toolkit().adapt(sash);
		GridDataFactory.fillDefaults().grab(true, true).hint(400, 400).applyTo(sash);
		SashForm upper = new SashForm(sash, SWT.HORIZONTAL | SWT.SMOOTH);
		toolkit().adapt(upper);
		curve = new ChartBox(upper, () -> proposal("-curve"), true, null); //$NON-NLS-1$
		accuracy = new ChartBox(upper, () -> proposal("-accuracy"), false, null); //$NON-NLS-1$
		adaptAll(curve.control());
		adaptAll(accuracy.control());
		upper.setWeights(1, 1);
		table = new DataTable(sash);
		sash.setWeights(62, 38);
	}

	private static void choice(FieldGrid form, FieldGrid range) {
		form.add(FeatureValue.of(Messages.Calibration_model, new OrDefault(Formats.enumeration(CALIBRATION_MODEL), CalibrationModel.LINEAR),
				ANALYTE__CALIBRATION, CALIBRATION__MODEL), null);
		form.add(FeatureValue.of(Messages.Calibration_weighting, new WeightingFormat(), ANALYTE__CALIBRATION, CALIBRATION__WEIGHTING),
				Messages.Calibration_weightingTip);
		range.add(FeatureValue.of(Messages.Calibration_lowest, Formats.number(0, Double.POSITIVE_INFINITY), ANALYTE__CALIBRATION, CALIBRATION__LOWEST),
				Messages.Calibration_lowestTip);
		range.add(FeatureValue.of(Messages.Calibration_highest, Formats.number(0, Double.POSITIVE_INFINITY), ANALYTE__CALIBRATION, CALIBRATION__HIGHEST),
				Messages.Calibration_highestTip);
	}

	/** The analyte of the document that is shown; null when there is none. */
	private Analyte analyte() {
		List<Analyte> all = run().getAnalytes();
		AnalyteResult result = results().shown();
		return all.stream().filter(a -> result != null && result.analyte().name().equals(a.getName())).findFirst()
				.orElse(all.isEmpty() ? null : all.getFirst());
	}

	@Override
	protected void show() {
		if (shown == results().shown() && shown != null) {
			return;
		}
		shown = results().shown();
		grids.forEach(FieldGrid::refresh);
		if (shown == null) {
			String reason = results().isComputing() ? Messages.Page_computing : Messages.Calibration_none;
			equation.setText(""); //$NON-NLS-1$
			curve.show(reason, null, false);
			accuracy.show("", null, false); //$NON-NLS-1$
			table.setData(Table.builder().build());
			return;
		}
		CalibrationChart chart = new CalibrationChart(shown);
		String name = shown.analyte().name();
		equation.setText(chart.equation());
		curve.show(shown.run().curve() == null ? Messages.Calibration_noCurve : NLS.bind(Messages.Calibration_curveOf, name), chart.curve(), true);
		accuracy.show(shown.run().curve() == null ? "" : Messages.Calibration_accuracyOf, chart.accuracy(), true); //$NON-NLS-1$
		table.setData(chart.table());
	}

	@Override
	protected Table exported() {
		return results().shown() == null ? null : new CalibrationChart(results().shown()).table();
	}
}
