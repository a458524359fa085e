package org.starling.quantization.ui.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

import org.starling.lcms.chromatogram.Peak;
import org.starling.lcms.quantitation.InjectionPeaks;
import org.starling.lcms.quantitation.InjectionPeaks.Trace;
import org.starling.lcms.quantitation.QuantifiedRow;
import org.starling.lcms.quantitation.QuantifiedRun;
import org.starling.lcms.quantitation.QuantifiedRun.AnalyteResult;
import org.starling.lcms.quantitation.SequenceEntry;
import org.starling.quantization.ui.Digits;
import org.starling.ui.emf.ValueFormat.Kind;
import org.starling.ui.tables.ColumnSpec;

/**
 * A line of the list of injections.
 *
 * @param index position in the sequence, from 0
 * @param entry what the sequence says
 * @param peaks what the injection shows of the analyte
 * @param row   what becomes of it
 * @param unit  of concentrations; empty when none is stated
 */
record InjectionLine(int index, SequenceEntry entry, InjectionPeaks peaks, QuantifiedRow row, String unit) {

	/** The lines of an analyte. */
	static List<InjectionLine> of(QuantifiedRun run, AnalyteResult result) {
		List<InjectionLine> lines = new ArrayList<>();
		for (int i = 0; i < result.peaks().size(); i++) {
			lines.add(new InjectionLine(i, run.data().entries().get(i), result.peaks().get(i), result.run().rows().get(i),
					Objects.requireNonNullElse(result.analyte().unit(), ""))); //$NON-NLS-1$
		}
		return lines;
	}

	/** The columns of the list. */
	static List<ColumnSpec<InjectionLine>> columns() {
		return List.of(number("row", Messages.Column_row, 45, l -> l.entry.row()), text("sample", Messages.Column_sample, 90, l -> l.entry.sample()), //$NON-NLS-1$ //$NON-NLS-2$
				text("type", Messages.Column_type, 80, l -> l.entry.type().id()), number("area", Messages.Column_area, 70, l -> l.row.row().analyteArea()), //$NON-NLS-1$ //$NON-NLS-2$
				number("ratio", Messages.Column_ratio, 75, l -> l.row.row().ratio()), //$NON-NLS-1$
				number("signalToNoise", Messages.Column_signalToNoise, 60, l -> of(l.peaks.analyte(), Peak::signalToNoise)), //$NON-NLS-1$
				number("asymmetry", Messages.Column_asymmetry, 85, l -> of(l.peaks.analyte(), Peak::asymmetry)), //$NON-NLS-1$
				number("concentration", Messages.Column_concentration, 105, l -> l.row.concentration()), //$NON-NLS-1$
				text("unit", Messages.Column_unit, 60, InjectionLine::unit).always(), //$NON-NLS-1$
				number("accuracy", Messages.Column_accuracyPercent, 95, l -> l.row.accuracy()), text("flag", Messages.Column_flag, 80, l -> l.row.flag()), //$NON-NLS-1$ //$NON-NLS-2$
				text("byHand", Messages.Column_byHand, 80, InjectionLine::byHand), //$NON-NLS-1$
				number("standardArea", Messages.Column_standardArea, 75, l -> l.row.row().standardArea()), //$NON-NLS-1$
				text("problem", Messages.Column_problem, 160, l -> l.peaks.problem()).withToolTip(l -> l.peaks.problem()), //$NON-NLS-1$
				text("file", Messages.Column_file, 140, l -> l.entry.file()).hidden()); //$NON-NLS-1$
	}

	private static ColumnSpec<InjectionLine> text(String id, String header, int width, Function<InjectionLine, String> text) {
		return ColumnSpec.readOnly(id, header, width, Kind.TEXT, text);
	}

	private static ColumnSpec<InjectionLine> number(String id, String header, int width, ToDoubleFunction<InjectionLine> number) {
		return ColumnSpec.readOnly(id, header, width, Kind.NUMBER, line -> Digits.of(number.applyAsDouble(line)));
	}

	private static double of(Trace trace, ToDoubleFunction<Peak> number) {
		return trace == null || trace.peak() == null ? Double.NaN : number.applyAsDouble(trace.peak());
	}

	private String byHand() {
		boolean analyte = peaks.analyte() != null && peaks.analyte().byHand();
		boolean standard = peaks.standard() != null && peaks.standard().byHand();
		return analyte && standard ? Messages.ByHand_both : analyte ? Messages.ByHand_analyte : standard ? Messages.ByHand_standard : ""; //$NON-NLS-1$
	}

	/** What the injection is called above its charts. */
	String title() {
		return entry.sample() + (entry.file().isEmpty() ? "" : " (" + entry.file() + ')'); //$NON-NLS-1$ //$NON-NLS-2$
	}
}
