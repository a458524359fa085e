package org.starling.tables.samples;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.starling.files.AtomicFile;
import org.starling.tables.rows.RowSource;
import org.starling.tables.rows.RowSources;
import org.starling.tables.samples.internal.MapText;
import org.starling.tables.json.JsonKeys;
import org.starling.tables.json.SettingsFileException;

/**
 * How files of one kind are imported, kept as JSON, so that the next file like it is read in the same way. Two forms, which may be
 * mixed. By field: {@code subject, group, tissue, analyte, time, nominalTime, timeAfterDose, occasion, concentration, lloq, uloq,
 * dose, doseTime, route, infusionDuration, bodyWeight, …} name a column each, {@code timeUnit, concentrationUnit, doseUnit,
 * bodyWeightUnit} a unit or a column of units, {@code doseAmount} the dose of every subject. By column: {@code columns} holds
 * {@code {"field", "unit", "matrix"}} under each heading. {@code format} and {@code sheet} tell how the file is read. What isn't
 * named is guessed, unless {@code "guess": false}. Keys of the analysis ({@code method, lambdaZ, blq}) are passed over. Immutable.
 */
public final class ImportMap {

	private final JsonKeys map;

	private ImportMap(JsonKeys map) {
		this.map = map;
	}

	/**
	 * @throws SettingsFileException when it is no JSON or has a key that isn't known; the message names it
	 * @throws IOException        when reading fails
	 */
	public static ImportMap read(Path file) throws IOException {
		return new ImportMap(MapText.parse(file));
	}

	/** What the map says of an analysis of the samples, which an import passes over: JSON by key, in the order of the file. */
	public Map<String, String> analysis() {
		return MapText.analysis(map);
	}

	/**
	 * The settings by which a file is to be imported. Reads its header.
	 *
	 * @throws SettingsFileException when the map names a column or field that isn't there
	 * @throws IOException        when the file's header can't be read
	 */
	public SampleImportSettings settings(Path data) throws IOException {
		MapText text = new MapText(map);
		SampleImportSettings settings = text.format(data);
		List<String> header;
		try (RowSource rows = RowSources.open(data, settings.format(), settings.part())) {
			header = rows.header();
		}
		return text.settings(settings, header);
	}

	/** Keeps how a file was imported, every column by its heading; the same import always gives the same bytes. */
	public static void write(SampleImport done, Path file) throws IOException {
		AtomicFile.write(file, MapText.of(done).getBytes(StandardCharsets.UTF_8));
	}
}
