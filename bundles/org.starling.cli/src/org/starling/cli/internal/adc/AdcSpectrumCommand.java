package org.starling.cli.internal.adc;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

import org.starling.adc.Saturation;
import org.starling.adc.spectrum.NoiseEstimate;
import org.starling.adc.spectrum.PowerSpectrum;
import org.starling.adc.spectrum.SpectrumAnalysis;
import org.starling.adc.spectrum.SpectrumOptions;
import org.starling.adc.spectrum.Window;
import org.starling.cli.internal.ExitCodes;
import org.starling.cli.internal.TableOutput;
import org.starling.tables.Table;
import org.starling.tables.json.JsonText;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code starling adc spectrum}: figures of a converter from a recorded sine. */
@Command(name = "spectrum", mixinStandardHelpOptions = true, sortOptions = false, description = "ENOB, SINAD, SNR, THD, SFDR and noise density of a"
		+ " recorded sine by its spectrum (IEEE 1241, IEEE 1057).",
		footer = { "", "Example: starling adc spectrum samples.csv --sampling-rate 1e6 --bits 12 --json" })
final class AdcSpectrumCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec;

	@Mixin
	private SamplesInput input;

	@Option(names = "--sampling-rate", paramLabel = "HZ", description = "Default: ${DEFAULT-VALUE}.", defaultValue = "1")
	private double samplingRate;

	@Option(names = "--full-scale", paramLabel = "V", description = "Full scale in the unit of the samples. Default: 2^bits when --bits is given,"
			+ " else the range of the samples.", defaultValue = "NaN")
	private double fullScale;

	@Option(names = "--bits", paramLabel = "N", description = "Bits of the converter, for samples that are codes.")
	private Integer bits;

	@Option(names = "--window", description = "rectangular, hann, hamming, blackman, blackman-harris or flat-top. Default: ${DEFAULT-VALUE}.",
			defaultValue = "hann")
	private String window;

	@Option(names = "--side-bins", paramLabel = "N", description = "Bins on either side that belong to the signal. Default: the window's, and more"
			+ " when the record holds no whole number of periods.", defaultValue = "-1")
	private int sideBins;

	@Option(names = "--harmonics", paramLabel = "N", description = "Highest order that counts. Default: ${DEFAULT-VALUE}.", defaultValue = "5")
	private int harmonics;

	@Option(names = "--noise", description = "Noise of the SNR: residual, median or median-wilson-hilferty. Default: ${DEFAULT-VALUE}.",
			defaultValue = "residual")
	private String noise;

	@Option(names = "--json", description = "JSON; docs/adc.md lists the keys.")
	private boolean json;

	@Option(names = "--out", paramLabel = "FILE", description = "Write the spectrum, a row for each bin.")
	private Path out;

	@Override
	public Integer call() throws IOException {
		double[] samples = input.read();
		double range = Double.isNaN(fullScale) && bits != null ? Math.scalb(1.0, bits) : fullScale;
		SpectrumAnalysis analysis = SpectrumAnalysis.of(samples, new SpectrumOptions(samplingRate, range, Window.of(window), sideBins, harmonics,
				NoiseEstimate.of(noise)));
		if (out != null) {
			TableOutput.write(table(analysis.spectrum()), out, spec.commandLine());
		}
		if (json) {
			spec.commandLine().getOut().println(JsonText.withNulls(json(analysis, samples)));
		} else {
			print(analysis);
			int clipped = clipped(Saturation.of(samples)) + clipped(Saturation.atBottom(samples));
			if (clipped > 0) {
				spec.commandLine().getErr().println(input.file() + ": " + clipped + " samples stand at a limit: the record is clipped");
			}
		}
		return ExitCodes.DONE;
	}

	private static Table table(PowerSpectrum spectrum) {
		int n = spectrum.power().length;
		return Table.builder().number("frequency", "Hz", IntStream.range(0, n).mapToDouble(spectrum::frequency).toArray())
				.number("power", null, Arrays.copyOf(spectrum.power(), n))
				.number("level", "dB", IntStream.range(0, n).mapToDouble(k -> k == 0 ? Double.NaN : spectrum.decibel(k)).toArray()).build();
	}

	private JsonObject json(SpectrumAnalysis analysis, double[] samples) {
		PowerSpectrum spectrum = analysis.spectrum();
		JsonObject object = new JsonObject();
		object.addProperty("points", spectrum.points());
		object.addProperty("samplingRate", spectrum.samplingRate());
		object.addProperty("fullScale", spectrum.fullScale());
		object.addProperty("window", spectrum.window().id());
		object.addProperty("sideBins", analysis.sideBins());
		object.addProperty("noiseEstimate", noise);
		object.addProperty("coherent", analysis.isCoherent());
		object.addProperty("frequency", spectrum.signalFrequency());
		JsonText.number(object, "signalPower", analysis.signalPower());
		JsonText.number(object, "enob", analysis.enob());
		JsonText.number(object, "enobExact", analysis.enobExact());
		JsonText.number(object, "enobFullScale", analysis.enobFullScale());
		JsonText.number(object, "sinad", analysis.sinad());
		JsonText.number(object, "sndr", analysis.sinad());
		JsonText.number(object, "snr", analysis.snr());
		JsonText.number(object, "thd", analysis.thd());
		JsonText.number(object, "sfdr", analysis.sfdr());
		JsonText.number(object, "spurFrequency", spectrum.frequency(analysis.spurBin()));
		JsonText.number(object, "noiseFloor", analysis.noisePower());
		JsonText.number(object, "nsd", analysis.noiseSpectralDensity());
		object.addProperty("clippedHigh", clipped(Saturation.of(samples)));
		object.addProperty("clippedLow", clipped(Saturation.atBottom(samples)));
		JsonArray list = new JsonArray();
		for (SpectrumAnalysis.Harmonic harmonic : analysis.harmonics()) {
			JsonObject one = new JsonObject();
			one.addProperty("order", harmonic.order());
			one.addProperty("frequency", harmonic.frequency());
			JsonText.number(one, "level", harmonic.level());
			list.add(one);
		}
		object.add("harmonics", list);
		return object;
	}

	private static int clipped(Saturation saturation) {
		return saturation.likely() ? saturation.points() : 0;
	}

	private void print(SpectrumAnalysis analysis) {
		PrintWriter writer = spec.commandLine().getOut();
		PowerSpectrum spectrum = analysis.spectrum();
		writer.println(String.format(Locale.ROOT, "%d samples, full scale %.6g, window %s, %d side bins, %s", spectrum.points(),
				spectrum.fullScale(), spectrum.window().id(), analysis.sideBins(), analysis.isCoherent() ? "whole number of periods"
						: "no whole number of periods"));
		writer.println(String.format(Locale.ROOT, "signal  %10.3f dBFS at %.8g Hz", analysis.signalPower(), spectrum.signalFrequency()));
		writer.println(String.format(Locale.ROOT, "ENOB    %10.3f bits (%.3f of the full scale)", analysis.enob(), analysis.enobFullScale()));
		writer.println(String.format(Locale.ROOT, "SINAD   %10.3f dB", analysis.sinad()));
		writer.println(String.format(Locale.ROOT, "SNR     %10.3f dB", analysis.snr()));
		writer.println(String.format(Locale.ROOT, "THD     %10.3f dB, harmonics 2 to %d", analysis.thd(), harmonics));
		writer.println(String.format(Locale.ROOT, "SFDR    %10.3f dB, spur at %.8g Hz", analysis.sfdr(), spectrum.frequency(analysis.spurBin())));
		writer.println(String.format(Locale.ROOT, "noise   %10.3f dBFS, %.3f dBFS/Hz", analysis.noisePower(), analysis.noiseSpectralDensity()));
	}
}
