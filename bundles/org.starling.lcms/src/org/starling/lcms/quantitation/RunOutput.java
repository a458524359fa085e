package org.starling.lcms.quantitation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

import org.starling.lcms.chromatogram.Peak;
import org.starling.lcms.quantitation.QuantifiedRun.AnalyteResult;
import org.starling.tables.Table;
import org.starling.tables.json.JsonText;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/** A run with all its analytes as a table of injections with their peaks, and its curves and verdicts as JSON; docs/lcms.md says what each key means. */
public final class RunOutput {

	private RunOutput() {
	}

	/** One analyte in one injection. */
	private record Line(AnalyteResult result, SequenceEntry entry, InjectionPeaks peaks, QuantifiedRow row) {

		double analyte(ToDoubleFunction<Peak> number) {
			return of(peaks.analyte(), number);
		}

		double standard(ToDoubleFunction<Peak> number) {
			return of(peaks.standard(), number);
		}

		private static double of(InjectionPeaks.Trace trace, ToDoubleFunction<Peak> number) {
			return trace == null || trace.peak() == null ? Double.NaN : number.applyAsDouble(trace.peak());
		}

		String byHand() {
			boolean analyte = peaks.analyte() != null && peaks.analyte().byHand();
			boolean standard = peaks.standard() != null && peaks.standard().byHand();
			return analyte && standard ? "both" : analyte ? "analyte" : standard ? "standard" : null;
		}
	}

	/**
	 * A row for each analyte in each injection: the columns of {@link QuantitationOutput#table}, before them {@code analyte} and {@code file},
	 * behind them the peaks. Times in minutes. The unit of concentrations stands in the headings when all analytes have the same, else in the
	 * column {@code unit} alone.
	 */
	public static Table table(QuantifiedRun run) {
		List<Line> lines = new ArrayList<>();
		for (AnalyteResult result : run.results()) {
			for (int i = 0; i < result.peaks().size(); i++) {
				lines.add(new Line(result, run.data().entries().get(i), result.peaks().get(i), result.run().rows().get(i)));
			}
		}
		List<String> units = run.results().stream().map(r -> Objects.requireNonNullElse(r.analyte().unit(), "")).distinct().toList();
		String unit = units.size() == 1 && !units.getFirst().isEmpty() ? units.getFirst() : null;
		return Table.builder().text("analyte", texts(lines, l -> l.result.analyte().name())).text("sample", texts(lines, l -> l.entry.sample()))
				.text("type", texts(lines, l -> l.entry.type().id())).text("file", texts(lines, l -> l.entry.file()))
				.number("nominal", unit, numbers(lines, l -> l.row.row().nominal()))
				.number("dilution", null, numbers(lines, l -> l.entry.dilution()))
				.number("area", null, numbers(lines, l -> l.row.row().analyteArea()))
				.number("standardArea", null, numbers(lines, l -> l.row.row().standardArea()))
				.number("ratio", null, numbers(lines, l -> l.row.row().ratio()))
				.number("concentration", unit, numbers(lines, l -> l.row.concentration()))
				.number("standardUncertainty", unit, numbers(lines, l -> l.row.standardUncertainty()))
				.text("unit", texts(lines, l -> Objects.requireNonNullElse(l.result.analyte().unit(), "")))
				.number("accuracy", "%", numbers(lines, l -> l.row.accuracy())).text("flag", texts(lines, l -> l.row.flag()))
				.number("apex", "min", numbers(lines, l -> l.analyte(Peak::apex))).number("start", "min", numbers(lines, l -> l.analyte(Peak::start)))
				.number("end", "min", numbers(lines, l -> l.analyte(Peak::end))).number("height", null, numbers(lines, l -> l.analyte(Peak::height)))
				.number("signalToNoise", null, numbers(lines, l -> finite(l.analyte(Peak::signalToNoise))))
				.number("asymmetry", null, numbers(lines, l -> l.analyte(Peak::asymmetry)))
				.number("standardApex", "min", numbers(lines, l -> l.standard(Peak::apex)))
				.number("standardStart", "min", numbers(lines, l -> l.standard(Peak::start)))
				.number("standardEnd", "min", numbers(lines, l -> l.standard(Peak::end)))
				.number("standardSignalToNoise", null, numbers(lines, l -> finite(l.standard(Peak::signalToNoise))))
				.text("byHand", texts(lines, Line::byHand)).text("problem", texts(lines, l -> l.peaks.problem())).build();
	}

	/** Signals without noise have no ratio worth a number. */
	private static double finite(double number) {
		return Double.isFinite(number) ? number : Double.NaN;
	}

	private static double[] numbers(List<Line> lines, ToDoubleFunction<Line> number) {
		return lines.stream().mapToDouble(number).toArray();
	}

	private static String[] texts(List<Line> lines, Function<Line, String> text) {
		return lines.stream().map(text).map(t -> t == null || t.isEmpty() ? null : t).toArray(String[]::new);
	}

	/** {@code accepted}, and for each analyte its name and what {@link QuantitationOutput#json} says of it. */
	public static String json(QuantifiedRun run) {
		JsonObject object = new JsonObject();
		object.addProperty("accepted", run.accepted());
		JsonArray analytes = new JsonArray();
		for (AnalyteResult result : run.results()) {
			JsonObject analyte = new JsonObject();
			analyte.addProperty("analyte", result.analyte().name());
			QuantitationOutput.object(result.run()).asMap().forEach(analyte::add);
			analytes.add(analyte);
		}
		object.add("analytes", analytes);
		return JsonText.of(object);
	}
}
