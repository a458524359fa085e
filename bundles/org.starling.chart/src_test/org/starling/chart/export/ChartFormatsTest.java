package org.starling.chart.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.starling.chart.AxisSpec;
import org.starling.chart.ChartSpec;
import org.starling.chart.Figure;

/** Formats of plug-ins beside ours, good ones and bad ones. */
class ChartFormatsTest {

	private record Lines(String id, String ending) implements ChartFormat {

		@Override
		public String name() {
			return id;
		}

		@Override
		public List<String> endings() {
			if (ending == null) {
				throw new AbstractMethodError("built against another version");
			}
			return List.of(ending);
		}

		@Override
		public Set<ExportSetting> settings() {
			return Set.of();
		}

		@Override
		public void write(Figure figure, ExportSettings settings, OutputStream out) throws IOException {
			out.write(1);
			throw new ArithmeticException("a fault");
		}
	}

	@Test
	void aFormatThatClashesOrFailsLeavesTheOthers(@TempDir Path folder) throws IOException {
		ClassLoader loader = ChartFormats.class.getClassLoader();
		try {
			ChartFormats.use(() -> List.of(new Lines("json", ".json"), new Lines("png", ".x"), new Lines("other", ".svg"), new Lines("none", null), new Lines("long", ".a.json")));
			assertEquals(List.of("png", "svg", "pdf", "csv", "json", "long"), ChartFormats.all().stream().map(ChartFormat::id).toList());
			assertEquals("long", ChartFormats.of(Path.of("x.A.json")).id());
			assertEquals("json", ChartFormats.of(Path.of("a.b.json")).id());
			assertTrue(assertThrows(IllegalArgumentException.class, () -> ChartFormats.of(Path.of("x.jpg"))).getMessage().contains(".svg, .pdf, .csv, .json"));
			ChartSpec chart = ChartSpec.of("t", AxisSpec.linear("x", "h"), AxisSpec.linear("y", "mg/L"));
			ChartExporter.print().write(chart, ChartFormats.SVG, FigureSize.SINGLE_COLUMN, 96, folder.resolve("a.svg"));
			IOException fault = assertThrows(IOException.class, () -> ChartExporter.print().write(chart, ChartFormats.of(Path.of("b.json")), FigureSize.SINGLE_COLUMN, 96,
					folder.resolve("b.json")));
			assertTrue(fault.getMessage().contains("json") && fault.getMessage().contains("a fault") && fault.getMessage().contains("plug-in"), fault.getMessage());
		} finally {
			ChartFormats.use(() -> ChartFormats.services(loader));
		}
		ChartSpec chart = ChartSpec.of("t", AxisSpec.linear("x", "h"), AxisSpec.linear("y", "mg/L"));
		assertThrows(IllegalArgumentException.class, () -> ChartExporter.print().png(chart, FigureSize.SINGLE_COLUMN, 5, folder.resolve("a.png")));
		try (var files = Files.list(folder)) {
			assertEquals(List.of(folder.resolve("a.svg")), files.toList());
		}
	}
}
