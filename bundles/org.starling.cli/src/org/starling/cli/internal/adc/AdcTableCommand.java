package org.starling.cli.internal.adc;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

import org.starling.adc.ConverterTable;
import org.starling.adc.SamplingLimits;
import org.starling.cli.internal.ExitCodes;
import org.starling.cli.internal.TableOutput;
import org.starling.cli.internal.TextTable;
import org.starling.tables.json.JsonText;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code starling adc table}: what ideal converters can do. */
@Command(name = "table", mixinStandardHelpOptions = true, sortOptions = false, description = "Levels, step, worst errors, noise and SQNR of ideal"
		+ " converters. Worst error when rounding: half an LSB; when truncating: one LSB = V_FS/2^n, the bound often quoted.",
		footer = { "", "Example: starling adc table --full-scale 1 --bits 8,16,24" })
final class AdcTableCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec;

	@Option(names = "--full-scale", paramLabel = "V", description = "Width of the range. Default: ${DEFAULT-VALUE}.", defaultValue = "1")
	private double fullScale;

	@Option(names = "--unit", description = "Unit of the full scale. Default: ${DEFAULT-VALUE}.", defaultValue = "V")
	private String unit;

	@Option(names = "--bits", split = ",", paramLabel = "N", description = "Numbers of bits. Default: 8,10,12,14,16,24.")
	private List<Integer> bits = ConverterTable.COMMON_BITS;

	@Option(names = "--frequency", paramLabel = "HZ", description = "Of a sine: also show the jitter that lessens its SNR by 3 dB.",
			defaultValue = "NaN")
	private double frequency;

	@Option(names = "--average", paramLabel = "N", description = "Samples averaged: also show the SQNR that this gives, with noise or dither of at"
			+ " least ½ LSB.", defaultValue = "NaN")
	private double average;

	@Option(names = "--json", description = "JSON; docs/adc.md lists the keys.")
	private boolean json;

	@Option(names = "--out", paramLabel = "FILE", description = "Write the table as CSV, Parquet or a workbook.")
	private Path out;

	@Override
	public Integer call() throws IOException {
		ConverterTable table = ConverterTable.of(fullScale, bits);
		if (out != null) {
			TableOutput.write(table.table(unit), out, spec.commandLine());
		} else if (json) {
			spec.commandLine().getOut().println(JsonText.withNulls(json(table)));
		} else {
			print(table);
		}
		return ExitCodes.DONE;
	}

	private JsonObject json(ConverterTable table) {
		JsonObject object = new JsonObject();
		object.addProperty("fullScale", table.fullScale());
		object.addProperty("unit", unit);
		JsonArray rows = new JsonArray();
		for (ConverterTable.Row row : table.rows()) {
			JsonObject one = new JsonObject();
			one.addProperty("bits", row.bits());
			one.addProperty("levels", row.levels());
			one.addProperty("lsb", row.lsb());
			one.addProperty("worstErrorRounding", row.roundingError());
			one.addProperty("worstErrorTruncation", row.truncationError());
			one.addProperty("noise", row.noise());
			one.addProperty("sqnr", row.sqnr());
			if (!Double.isNaN(frequency)) {
				one.addProperty("jitter", SamplingLimits.largestJitter(frequency, row.bits()));
			}
			if (!Double.isNaN(average)) {
				one.addProperty("averagedSqnr", row.sqnr() + SamplingLimits.averagingGain(average));
			}
			rows.add(one);
		}
		object.add("rows", rows);
		return object;
	}

	private void print(ConverterTable table) {
		List<String> heads = new ArrayList<>(List.of("bits", "levels", "LSB [" + unit + "]", "worst error, rounding (½ LSB)",
				"worst error, truncation (1 LSB)", "noise, LSB/√12", "SQNR [dB]"));
		if (!Double.isNaN(frequency)) {
			heads.add("jitter [s]");
		}
		if (!Double.isNaN(average)) {
			heads.add("averaged [dB]");
		}
		TextTable text = new TextTable(heads.toArray(String[]::new));
		for (ConverterTable.Row row : table.rows()) {
			List<String> cells = new ArrayList<>(List.of(Integer.toString(row.bits()), Long.toString(row.levels()), AdcJson.digits(row.lsb()),
					AdcJson.digits(row.roundingError()), AdcJson.digits(row.truncationError()), AdcJson.digits(row.noise()),
					String.format(Locale.ROOT, "%.2f", row.sqnr())));
			if (!Double.isNaN(frequency)) {
				cells.add(AdcJson.digits(SamplingLimits.largestJitter(frequency, row.bits())));
			}
			if (!Double.isNaN(average)) {
				cells.add(String.format(Locale.ROOT, "%.2f", row.sqnr() + SamplingLimits.averagingGain(average)));
			}
			text.row(cells.toArray(String[]::new));
		}
		text.print(spec.commandLine().getOut());
	}
}
