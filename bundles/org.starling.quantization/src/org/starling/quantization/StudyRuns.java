package org.starling.quantization;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

import org.starling.files.FileNames;
import org.starling.files.Sha256;
import org.starling.lcms.quantitation.CalibrationCurve;
import org.starling.lcms.quantitation.QuantifiedRow;
import org.starling.lcms.quantitation.QuantifiedRun;
import org.starling.lcms.quantitation.SequenceRow;
import org.starling.lcms.quantitation.Weighting;
import org.starling.model.base.Annotation;
import org.starling.model.base.BasePackage;
import org.starling.model.store.Documents;
import org.starling.model.study.ImportMapping;
import org.starling.model.study.Study;
import org.starling.model.study.StudyPackage;
import org.starling.tables.NumberText;
import org.starling.tables.Table;
import org.starling.tables.csv.DelimitedWriter;

/**
 * Analytical runs as they stand in a study: each an import whose file holds the areas row by row ({@code data/RUN.sequence.csv}), from which
 * the same numbers come again without the raw files, and whose settings hold curve and verdict. Stateless.
 */
public final class StudyRuns {

	/** Behind the run's name in the batch of samples of a run that was not accepted. */
	public static final String NOT_ACCEPTED = " (not accepted)";

	private static final String SUFFIX = ".sequence.csv";
	private static final String KIND = "kind";
	private static final String RUN = "analytical-run";
	private static final String MODEL = "model";
	private static final String WEIGHTING = "weighting";
	private static final String UNIT = "unit";

	private StudyRuns() {
	}

	/** A file for the areas of a run that nothing has yet. */
	static Path free(Path folder, String run) {
		return FileNames.free(folder, FileNames.of(run), SUFFIX);
	}

	/** Writes the areas and makes the entry, whose source is still to be set. */
	static ImportMapping write(QuantifiedSequence source, RunImportOptions options, Path areas) throws IOException {
		List<QuantifiedRow> rows = source.run().rows();
		Table table = Table.builder().text("sample", rows.stream().map(row -> row.row().sample()).toArray(String[]::new))
				.text("type", rows.stream().map(row -> row.row().type().id()).toArray(String[]::new))
				.number("nominal", null, numbers(rows, SequenceRow::nominal)).number("dilution", null, numbers(rows, SequenceRow::dilution))
				.number("area", null, rows.stream().mapToDouble(StudyRuns::area).toArray())
				.number("standardArea", null, numbers(rows, SequenceRow::standardArea)).build();
		Files.createDirectories(areas.getParent());
		DelimitedWriter.write(table, areas);
		ImportMapping mapping = Documents.create(ImportMapping.class, StudyPackage.Literals.IMPORT_MAPPING);
		mapping.setName(options.run());
		mapping.setSourceHash(Sha256.of(areas));
		set(mapping, KIND, RUN);
		set(mapping, "sequence", source.file().getFileName().toString());
		set(mapping, "sequenceSha256", source.sha256());
		set(mapping, MODEL, source.model().id());
		set(mapping, WEIGHTING, source.weighting().id());
		set(mapping, UNIT, options.unit());
		set(mapping, "coefficients", text(source.run().curve().fit().coefficients()));
		set(mapping, "lloq", NumberText.format(source.run().lloq()));
		set(mapping, "uloq", NumberText.format(source.run().uloq()));
		set(mapping, "accepted", String.valueOf(source.run().accepted()));
		return mapping;
	}

	private static double[] numbers(List<QuantifiedRow> rows, ToDoubleFunction<SequenceRow> number) {
		return rows.stream().map(QuantifiedRow::row).mapToDouble(number).toArray();
	}

	/** Calibrators that the method leaves out have none, so that they are left out again. */
	private static double area(QuantifiedRow row) {
		return row.flag().equals(QuantifiedRun.OUT_OF_RANGE) ? Double.NaN : row.row().analyteArea();
	}

	private static String text(double[] numbers) {
		return String.join(" ", Arrays.stream(numbers).mapToObj(NumberText::format).toList());
	}

	private static void set(ImportMapping mapping, String key, String value) {
		Annotation setting = Documents.create(Annotation.class, BasePackage.Literals.ANNOTATION);
		setting.setKey(key);
		setting.setValue(value);
		mapping.getSettings().add(setting);
	}

	private static Optional<String> setting(ImportMapping mapping, String key) {
		return mapping.getSettings().stream().filter(setting -> key.equals(setting.getKey())).map(Annotation::getValue).findFirst();
	}

	/** Names of the runs that a study has imported. */
	public static List<String> runs(Study study) {
		List<String> names = new ArrayList<>();
		study.getMappings().stream().filter(mapping -> setting(mapping, KIND).filter(RUN::equals).isPresent())
				.forEach(mapping -> names.add(mapping.getName()));
		return names;
	}

	/**
	 * A run of a study, quantified again from its areas.
	 *
	 * @param project the study's project folder
	 * @param run     one of {@link #runs}
	 * @throws IOException              when its file is gone, or no longer what was imported
	 * @throws IllegalArgumentException when the study has imported no such run
	 */
	public static QuantifiedSequence read(Study study, Path project, String run) throws IOException {
		ImportMapping mapping = of(study, run);
		Path file = project.resolve(mapping.getSource());
		if (!Sha256.of(file).equals(mapping.getSourceHash())) {
			throw new IOException(file + ": the areas of run \"" + run + "\" are no longer those that were imported; import the run again");
		}
		return QuantifiedSequence.read(file, null, CalibrationCurve.Model.of(setting(mapping, MODEL).orElseThrow()),
				Weighting.of(setting(mapping, WEIGHTING).orElseThrow()));
	}

	private static ImportMapping of(Study study, String run) {
		return study.getMappings().stream().filter(m -> run.equals(m.getName()) && setting(m, MODEL).isPresent()).findFirst()
				.orElseThrow(() -> new IllegalArgumentException("the study has imported no run \"" + run + "\"; its runs are " + runs(study)));
	}

	/** Unit of a run's concentrations. */
	public static String unit(Study study, String run) {
		return setting(of(study, run), UNIT).orElse("");
	}
}
