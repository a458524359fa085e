package org.starling.cli.internal.adc;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

import org.starling.adc.histogram.CodeHistogram;
import org.starling.adc.histogram.Linearity;
import org.starling.cli.internal.ExitCodes;
import org.starling.cli.internal.TableOutput;
import org.starling.tables.Table;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code starling adc histogram}: non-linearity by the histogram method. */
@Command(name = "histogram", mixinStandardHelpOptions = true, sortOptions = false, description = "DNL and INL of a converter from how often each code"
		+ " occurs while a sine or a ramp is put in (IEEE 1241, IEEE 1057).",
		footer = { "", "Example: starling adc histogram codes.csv --stimulus sine --out linearity.csv" })
final class AdcHistogramCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec;

	@Mixin
	private SamplesInput input;

	@Option(names = "--scale", paramLabel = "F", description = "Factor before samples are rounded to codes, for samples that are voltages.",
			defaultValue = "NaN")
	private double scale;

	@Option(names = "--stimulus", description = "sine or ramp. Default: ${DEFAULT-VALUE}.", defaultValue = "sine")
	private String stimulus;

	@Option(names = "--exclude", paramLabel = "SHARE", description = "Share of the codes left out at either end. Default: ${DEFAULT-VALUE}.",
			defaultValue = "0")
	private double excluded;

	@Option(names = "--best-fit", description = "INL from the best line instead of the line through the ends.")
	private boolean bestFit;

	@Option(names = "--json", description = "JSON; docs/adc.md lists the keys.")
	private boolean json;

	@Option(names = "--out", paramLabel = "FILE", description = "Write DNL and INL of each code.")
	private Path out;

	@Override
	public Integer call() throws IOException {
		double[] samples = input.read();
		double[] codes = Double.isNaN(scale) ? samples : Arrays.stream(samples).map(v -> Math.rint(scale * v)).toArray();
		Linearity linearity = Linearity.of(CodeHistogram.of(codes), Linearity.Stimulus.of(stimulus), excluded,
				bestFit ? Linearity.Line.BEST_FIT : Linearity.Line.TERMINAL);
		if (out != null) {
			TableOutput.write(table(linearity), out, spec.commandLine());
		}
		JsonObject object = new JsonObject();
		object.addProperty("samples", codes.length);
		object.addProperty("firstCode", linearity.firstCode());
		object.addProperty("codes", linearity.dnl().length);
		object.addProperty("worstDnl", linearity.worstDnl());
		object.addProperty("worstInl", linearity.worstInl());
		object.addProperty("missingCodes", linearity.missingCodes().size());
		if (json) {
			object.add("missing", array(linearity.missingCodes().stream().mapToDouble(Long::doubleValue).toArray()));
			object.add("dnl", array(linearity.dnl()));
			object.add("inl", array(linearity.inl()));
		}
		AdcJson.write(object, json, spec.commandLine().getOut());
		return ExitCodes.DONE;
	}

	private static JsonArray array(double[] values) {
		JsonArray array = new JsonArray();
		Arrays.stream(values).forEach(array::add);
		return array;
	}

	private static Table table(Linearity linearity) {
		int n = linearity.dnl().length;
		return Table.builder().number("code", null, IntStream.range(0, n).mapToDouble(i -> linearity.firstCode() + i).toArray())
				.number("dnl", null, linearity.dnl()).number("inl", null, linearity.inl()).build();
	}
}
