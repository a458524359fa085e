package org.starling.chart.export.internal;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.starling.chart.Figure;
import org.starling.chart.export.ChartFormat;
import org.starling.chart.export.ChartTable;
import org.starling.chart.export.ExportSetting;
import org.starling.chart.export.ExportSettings;
import org.starling.tables.csv.DelimitedWriter;

/** The formats that come with the product; their names are those of the constants. */
public enum OwnFormat implements ChartFormat {

	PNG(ExportSetting.SIZE, ExportSetting.RESOLUTION, ExportSetting.THEME, ExportSetting.RANGE) {
		@Override
		public void write(Figure figure, ExportSettings s, OutputStream out) throws IOException {
			PngWriter.write(figure, s.viewport(), s.theme(), s.size(), s.dpi(), out);
		}
	},
	SVG(ExportSetting.SIZE, ExportSetting.THEME, ExportSetting.RANGE) {
		@Override
		public void write(Figure figure, ExportSettings s, OutputStream out) throws IOException {
			SvgWriter.write(figure, s.viewport(), s.theme(), s.size(), out);
		}
	},
	PDF(ExportSetting.SIZE, ExportSetting.THEME, ExportSetting.RANGE) {
		@Override
		public void write(Figure figure, ExportSettings s, OutputStream out) throws IOException {
			PdfWriter.write(figure, s.viewport(), s.theme(), s.size(), out);
		}
	},
	CSV {
		@Override
		public void write(Figure figure, ExportSettings s, OutputStream out) throws IOException {
			Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
			DelimitedWriter.write(ChartTable.of(figure), text);
			text.flush();
		}
	};

	private final Set<ExportSetting> settings;

	OwnFormat(ExportSetting... settings) {
		this.settings = Set.of(settings);
	}

	@Override
	public String id() {
		return name().toLowerCase(Locale.ROOT);
	}

	@Override
	public List<String> endings() {
		return List.of('.' + id());
	}

	@Override
	public Set<ExportSetting> settings() {
		return settings;
	}
}
