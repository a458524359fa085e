package org.starling.cli.internal.adc;

import java.io.IOException;
import java.util.concurrent.Callable;

import com.google.gson.JsonObject;

import org.starling.adc.sine.SineFit;
import org.starling.cli.internal.ExitCodes;
import org.starling.tables.json.JsonText;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code starling adc sine}: a sine through samples. */
@Command(name = "sine", mixinStandardHelpOptions = true, sortOptions = false, description = "Fit a sine to samples by least squares: three parameters"
		+ " when the frequency is given, else four (IEEE 1057, IEEE 1241).",
		footer = { "", "Example: starling adc sine samples.csv --sampling-rate 1e6 --full-scale 2 --json" })
final class AdcSineCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec;

	@Mixin
	private SamplesInput input;

	@Option(names = "--sampling-rate", paramLabel = "HZ", description = "Default: ${DEFAULT-VALUE}.", defaultValue = "1")
	private double samplingRate;

	@Option(names = "--frequency", paramLabel = "HZ", description = "Frequency when it is known.", defaultValue = "NaN")
	private double frequency;

	@Option(names = "--full-scale", paramLabel = "V", description = "Full scale, for the effective bits.", defaultValue = "NaN")
	private double fullScale;

	@Option(names = "--json", description = "JSON; docs/adc.md lists the keys.")
	private boolean json;

	@Override
	public Integer call() throws IOException {
		double[] samples = input.read();
		SineFit fit = Double.isNaN(frequency) ? SineFit.of(samples, samplingRate) : SineFit.ofKnownFrequency(samples, samplingRate, frequency);
		JsonObject object = new JsonObject();
		object.addProperty("points", samples.length);
		JsonText.number(object, "frequency", fit.frequency());
		JsonText.number(object, "amplitude", fit.amplitude());
		JsonText.number(object, "phase", fit.phase());
		JsonText.number(object, "offset", fit.offset());
		JsonText.number(object, "residual", fit.residual());
		JsonText.number(object, "sinad", fit.sinad());
		JsonText.number(object, "enob", fit.effectiveBits(fullScale));
		object.addProperty("iterations", fit.iterations());
		AdcJson.write(object, json, spec.commandLine().getOut());
		return ExitCodes.DONE;
	}
}
