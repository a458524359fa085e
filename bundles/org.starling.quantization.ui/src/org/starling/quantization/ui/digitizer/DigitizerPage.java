package org.starling.quantization.ui.digitizer;

import static org.starling.model.bioanalysis.BioanalysisPackage.Literals.ANALYTICAL_RUN__QUANTIZATION;
import static org.starling.model.bioanalysis.BioanalysisPackage.Literals.QUANTIZATION_SETTINGS__BITS;
import static org.starling.model.bioanalysis.BioanalysisPackage.Literals.QUANTIZATION_SETTINGS__FULL_SCALE;

import java.util.List;
import java.util.stream.IntStream;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.starling.lcms.quantitation.SampleType;
import org.starling.quantization.digitizer.InjectionWhatIf;
import org.starling.quantization.ui.ChartBox;
import org.starling.quantization.ui.run.AnalyticalRunEditor;
import org.starling.tables.Table;
import org.starling.ui.charts.DataTable;
import org.starling.ui.editors.fields.FieldGrid;
import org.starling.ui.emf.FeatureValue;
import org.starling.ui.emf.Formats;
import org.starling.ui.emf.QuantityValue;

/**
 * What digitized the run, as its data show it: the step with its evidence, how often codes occur, and what converters of other bits would have
 * recorded of the selected injection. UI thread.
 */
public final class DigitizerPage extends AnswerPage {

	/** Id of the page. */
	public static final String ID = "digitizer"; //$NON-NLS-1$

	private static final int NARROW = 380;

	private Text evidence;
	private ChartBox histogram;
	private ChartBox whatIf;
	private DataTable areas;
	private DataTable converters;
	private int selected = -1;

	public DigitizerPage(AnalyticalRunEditor editor, DigitizerResults digitizer) {
		super(editor, ID, Messages.Digitizer_title, digitizer);
	}

	@Override
	protected void content(Composite client) {
		evidence = new Text(client, SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL);
		toolkit().adapt(evidence, true, false);
		GridDataFactory.fillDefaults().grab(true, false).indent(4, 0).hint(300, 5 * evidence.getLineHeight() + 4).applyTo(evidence);
		Composite columns = columns(client, NARROW, false);
		fields(column(columns), this::run).add(FeatureValue.of(Messages.Field_bits, new BitsFormat(), ANALYTICAL_RUN__QUANTIZATION,
				QUANTIZATION_SETTINGS__BITS), Messages.Field_bitsTip);
		FieldGrid scale = fields(column(columns), this::run);
		scale.plainQuantity(new QuantityValue(Messages.Field_fullScale, ANALYTICAL_RUN__QUANTIZATION, QUANTIZATION_SETTINGS__FULL_SCALE,
				Formats.number(0, Double.POSITIVE_INFINITY), Formats.unit()), Messages.Field_fullScaleUnit, Messages.Field_fullScaleTip);
		SashForm sash = new SashForm(client, SWT.VERTICAL | SWT.SMOOTH);
		toolkit().adapt(sash);
		GridDataFactory.fillDefaults().grab(true, true).hint(400, 520).applyTo(sash);
		SashForm upper = new SashForm(sash, SWT.HORIZONTAL | SWT.SMOOTH);
		toolkit().adapt(upper);
		histogram = new ChartBox(upper, () -> proposal("-codes"), false, null); //$NON-NLS-1$
		whatIf = new ChartBox(upper, () -> proposal("-what-if"), false, null); //$NON-NLS-1$
		adaptAll(histogram.control());
		adaptAll(whatIf.control());
		upper.setWeights(1, 1);
		SashForm lower = new SashForm(sash, SWT.HORIZONTAL | SWT.SMOOTH);
		toolkit().adapt(lower);
		areas = new DataTable(lower);
		converters = new DataTable(lower);
		lower.setWeights(1, 1);
		sash.setWeights(60, 40);
		areas.onSelection(this::select);
		follow();
	}

	@Override
	void answered(DigitizerAnswer answer) {
		DigitizerCharts charts = new DigitizerCharts(answer.digitizer());
		evidence.setText(charts.evidence());
		histogram.show(answer.digitizer().lattice().isDetectorStep() ? Messages.Chart_codes : Messages.Chart_levels, charts.histogram(), false);
		areas.setData(charts.areas());
		converters.setData(charts.converters());
		List<InjectionWhatIf> injections = answer.digitizer().injections();
		select(selected >= 0 && selected < injections.size() ? selected : firstWithPeak(injections));
	}

	@Override
	void empty(String reason) {
		evidence.setText(reason);
		histogram.show("", null, false); //$NON-NLS-1$
		whatIf.show("", null, false); //$NON-NLS-1$
		areas.setData(Table.builder().build());
		converters.setData(Table.builder().build());
	}

	/** The lowest peak says most of steps: that of the first calibrator. */
	private static int firstWithPeak(List<InjectionWhatIf> injections) {
		return IntStream.range(0, injections.size()).filter(i -> injections.get(i).trace() != null && injections.get(i).trace().peak() != null
				&& injections.get(i).type().equals(SampleType.CALIBRATOR.id())).findFirst().orElse(0);
	}

	private void select(int row) {
		List<InjectionWhatIf> injections = answer() == null ? List.of() : answer().digitizer().injections();
		if (row >= 0 && row < injections.size()) {
			selected = row;
			InjectionWhatIf injection = injections.get(row);
			whatIf.show(injection.trace() == null ? Messages.Chart_noSignal : NLS.bind(Messages.Chart_whatIf, injection.sample()),
					DigitizerCharts.whatIf(injection), true);
		}
	}

	@Override
	protected Table exported() {
		return answer() == null ? null : new DigitizerCharts(answer().digitizer()).areas();
	}
}
