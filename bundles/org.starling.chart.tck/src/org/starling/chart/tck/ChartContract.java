package org.starling.chart.tck;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;

import org.starling.chart.AxisRange;
import org.starling.chart.ChartTheme;
import org.starling.chart.ChartViewport;
import org.starling.chart.Figure;
import org.starling.chart.export.ChartFormat;
import org.starling.chart.export.ChartFormats;
import org.starling.chart.export.ExportSetting;
import org.starling.chart.export.ExportSettings;
import org.starling.chart.export.FigureSize;
import org.starling.sdk.contract.Check;
import org.starling.sdk.contract.ContractViolation;
import org.starling.sdk.contract.Expect;

/**
 * What every chart exporter must hold to. A check that fails says which rule was broken, what was seen and how such a fault usually comes about.
 * Checks are independent of each other; one sets default locale and time zone for a moment, so that they do not run at the same time as others.
 */
public final class ChartContract {

	private static final Pattern ENDING = Pattern.compile("(\\.[a-z0-9][a-z0-9_-]*)+");
	private static final ExportSettings SETTINGS = new ExportSettings(new FigureSize(88, 66), 96, ChartTheme.print(), ChartViewport.AUTOMATIC);

	private final ChartFormat format;
	private final List<Check> checks = new ArrayList<>();

	private ChartContract(ChartFormat format) {
		this.format = format;
		checks.add(new Check("id is lower-case words joined by hyphens", () -> Expect.id(format.id(), format.id())));
		checks.add(new Check("the name is given", () -> Expect.text(format.name(), "name", "People choose by it.")));
		checks.add(new Check("endings are its own", this::endings));
		checks.add(new Check("settings are constant", () -> Expect.that(format.settings() != null && format.settings().equals(format.settings()),
				"The settings must be the same at each call, and not null", format.settings(), "Return Set.of() when none has an effect.")));
		for (Map.Entry<String, Figure> sample : SampleFigures.all().entrySet()) {
			add("a figure is written: " + sample.getKey(), () -> Expect.that(bytes(sample.getValue(), SETTINGS).length > 0, "The file must not be empty", "no byte", ""));
		}
		add("the same figure gives the same bytes, in every locale and time zone", this::same);
		add("several threads write at the same time", this::threads);
		add("every setting has the effect that is said", this::settings);
		add("the figure shows in the file: other numbers and names give other bytes", this::shows);
		add("the stream stays open", this::open);
		checks.add(new Check("a stream that fails is no silent end", this::failing));
	}

	/** To be run one by one, as dynamic tests: each writes sample figures by the format. */
	public static List<Check> checks(ChartFormat format) {
		return List.copyOf(new ChartContract(format).checks);
	}

	private void add(String name, Check.FileBody body) {
		checks.add(Check.ofFiles(name, "The exporter must not fail at a sample", body));
	}

	private byte[] bytes(Figure figure, ExportSettings settings) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		format.write(figure, settings, out);
		return out.toByteArray();
	}

	private void endings() {
		List<String> endings = format.endings();
		Expect.that(endings != null && !endings.isEmpty() && endings.equals(format.endings()), "There must be an ending, the same at each call", endings,
				"The first is the one that dialogs propose.");
		for (String ending : endings) {
			Expect.that(ending != null && ENDING.matcher(ending).matches(), "An ending must be a dot and lower-case letters", ending, "Such as .vl.json.");
			for (ChartFormat other : List.of(ChartFormats.PNG, ChartFormats.SVG, ChartFormats.PDF, ChartFormats.CSV)) {
				Expect.that(other.getClass() == format.getClass() || !other.endings().contains(ending), "An ending must not be that of another format", ending,
						"Files are written in the format that their name says.");
			}
		}
	}

	private void same() throws IOException {
		Locale locale = Locale.getDefault();
		TimeZone zone = TimeZone.getDefault();
		try {
			for (Map.Entry<String, Figure> sample : SampleFigures.all().entrySet()) {
				Locale.setDefault(Locale.ROOT);
				TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
				byte[] expected = bytes(sample.getValue(), SETTINGS);
				for (Locale other : List.of(Locale.ROOT, Locale.GERMANY, Locale.forLanguageTag("ar-EG-u-nu-arab"))) {
					Locale.setDefault(other);
					TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
					Expect.that(Arrays.equals(expected, bytes(sample.getValue(), SETTINGS)), "The same figure must give the same bytes (" + sample.getKey() + ")",
							"others with the locale " + other, "Format numbers with Locale.ROOT, and leave out dates, random numbers and orders of hash maps.");
				}
			}
		} finally {
			Locale.setDefault(locale);
			TimeZone.setDefault(zone);
		}
	}

	private void threads() throws IOException {
		byte[] expected = bytes(SampleFigures.curve(), SETTINGS);
		try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
			Callable<byte[]> task = () -> bytes(SampleFigures.curve(), SETTINGS);
			for (Future<byte[]> result : threads.invokeAll(List.of(task, task, task, task))) {
				Expect.that(Arrays.equals(expected, result.get()), "Each of several threads must write the same", "other bytes", "Keep what belongs to one file in local variables.");
			}
		} catch (ExecutionException e) {
			throw new ContractViolation("Several threads must be able to write at the same time. Seen: " + e.getCause() + ". Keep what belongs to one file in local variables.", e);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	private void settings() throws IOException {
		byte[] before = bytes(SampleFigures.curve(), SETTINGS);
		Map<ExportSetting, ExportSettings> others = Map.of(
				ExportSetting.SIZE, new ExportSettings(new FigureSize(120, 80), SETTINGS.dpi(), SETTINGS.theme(), SETTINGS.viewport()),
				ExportSetting.RESOLUTION, new ExportSettings(SETTINGS.size(), 192, SETTINGS.theme(), SETTINGS.viewport()),
				ExportSetting.THEME, new ExportSettings(SETTINGS.size(), SETTINGS.dpi(), ChartTheme.dark(), SETTINGS.viewport()),
				ExportSetting.RANGE, new ExportSettings(SETTINGS.size(), SETTINGS.dpi(), SETTINGS.theme(), new ChartViewport(new AxisRange(0.5, 3), List.of())));
		for (ExportSetting setting : ExportSetting.values()) {
			boolean effect = !Arrays.equals(before, bytes(SampleFigures.curve(), others.get(setting)));
			Expect.that(effect == format.settings().contains(setting), setting + " must have an effect just when settings() has it", effect ? "an effect" : "no effect",
					"Dialogs offer what settings() has, and nothing else.");
		}
	}

	private void shows() throws IOException {
		byte[] before = bytes(SampleFigures.curve(), SETTINGS);
		Expect.that(!Arrays.equals(before, bytes(SampleFigures.otherNumbers(), SETTINGS)), "Other numbers must give another file", "the same bytes",
				"Take the numbers of all series.");
		Expect.that(!Arrays.equals(before, bytes(SampleFigures.otherUnit(), SETTINGS)), "Another unit must give another file", "the same bytes",
				"A number without its unit misleads: AxisSpec.title() has it.");
	}

	/** Counts what the format must leave to its caller. */
	private static final class Watched extends OutputStream {

		private boolean closed;

		@Override
		public void write(int b) {
			// what is written does not matter here
		}

		@Override
		public void write(byte[] b, int offset, int length) {
			// as above
		}

		@Override
		public void close() {
			closed = true;
		}
	}

	private void open() throws IOException {
		Watched out = new Watched();
		format.write(SampleFigures.curve(), SETTINGS, out);
		Expect.that(!out.closed, "The stream must stay open", "closed", "Flush a writer around it in place of closing it.");
	}

	private void failing() {
		OutputStream full = new OutputStream() {
			@Override
			public void write(int b) throws IOException {
				throw new IOException("the disk is full");
			}
		};
		try {
			format.write(SampleFigures.curve(), SETTINGS, full);
		} catch (IOException e) {
			return;
		} catch (RuntimeException e) {
			throw new ContractViolation("A stream that fails must end the export by an IOException. Seen: " + e + ". Let the IOException pass.", e);
		}
		throw new ContractViolation("A stream that fails must end the export by an IOException. Seen: no exception. A PrintStream or PrintWriter hides it; "
				+ "write through a BufferedWriter and flush it.", null);
	}
}
