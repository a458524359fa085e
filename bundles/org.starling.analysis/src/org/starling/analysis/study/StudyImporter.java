package org.starling.analysis.study;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.starling.analysis.study.internal.ImportMappings;
import org.starling.analysis.study.internal.ImportRequirements;
import org.starling.analysis.study.internal.NewFiles;
import org.starling.analysis.study.internal.StudyBuilder;
import org.starling.model.base.Annotation;
import org.starling.model.base.BasePackage;
import org.starling.model.store.DocumentKind;
import org.starling.model.store.Documents;
import org.starling.model.store.ProjectFolder;
import org.starling.model.study.ImportMapping;
import org.starling.model.study.Study;
import org.starling.tables.Table;
import org.starling.tables.csv.DelimitedWriter;
import org.starling.tables.samples.RowProblem;
import org.starling.tables.samples.SampleImport;
import org.starling.tables.samples.SampleImportSettings;
import org.starling.tables.samples.SampleTable;
import org.starling.tables.sdtm.SdtmImport;

/**
 * Turns imported samples into a study: subjects, groups, matrices, compounds and doses as objects, the samples as a table of
 * our own layout in the project's data folder, the way of reading as an import mapping, and every problem as a decision in
 * the audit trail. Stateless and thread-safe; a project folder is for one thread.
 */
public final class StudyImporter {

	/** Key of the study's annotation that names the table of reported parameters. */
	public static final String REPORTED_PARAMETERS = "reportedParameters";
	/** Key of the study's annotation that names the table of problems. */
	public static final String PROBLEMS = "importProblems";

	private static final String NOTE = "importNote";
	private static final String TABLE_SUFFIX = ".samples.csv";
	private static final String PROBLEMS_SUFFIX = ".problems.csv";
	private static final String REPORTED_SUFFIX = ".reported.csv";
	private static final Table NOTHING_REPORTED = Table.builder().build();

	private StudyImporter() {
	}

	/**
	 * Adds a study to a project and saves it. The tables are written before the study that names them; when something fails none
	 * of them stays.
	 *
	 * @throws StudyImportException when units or samples are missing; nothing is written then
	 * @throws IOException          when writing fails
	 */
	public static Study importInto(ProjectFolder project, SampleImport samples, StudyImportOptions options)
			throws IOException, StudyImportException {
		return importInto(project, new SdtmImport(samples, NOTHING_REPORTED, List.of(samples.source())), options);
	}

	/**
	 * As {@link #importInto(ProjectFolder, SampleImport, StudyImportOptions)}, with the parameters that the domain PP reports as a
	 * table of their own, {@code NAME.reported.csv}, which the study's annotation {@code reportedParameters} names.
	 */
	public static Study importInto(ProjectFolder project, SdtmImport domains, StudyImportOptions options)
			throws IOException, StudyImportException {
		SampleImport samples = domains.samples();
		Study study = study(samples, options);
		Path file = project.newPath(DocumentKind.STUDY, study.getName());
		String name = file.getFileName().toString().replaceFirst("\\.study$", "");
		NewFiles written = new NewFiles(project.dataFolder());
		try {
			ImportMapping mapping = study.getMappings().getFirst();
			for (Path source : domains.files()) {
				String path = placed(project, source.toAbsolutePath().normalize(), options, written);
				if (source.equals(samples.source()) && path != null) {
					mapping.setSource(path);
				}
			}
			Path table = written.free(name, TABLE_SUFFIX);
			new SampleTable(samples.timeUnit(), samples.samples()).write(table);
			study.setData(project.relativize(table));
			if (!samples.problems().isEmpty()) {
				Path problems = written.free(name, PROBLEMS_SUFFIX);
				DelimitedWriter.writeForSpreadsheets(RowProblem.table(samples.problems()), problems);
				annotate(study, PROBLEMS, project.relativize(problems));
			}
			if (domains.reported().rows() > 0) {
				Path reported = written.free(name, REPORTED_SUFFIX);
				DelimitedWriter.write(domains.reported(), reported);
				annotate(study, REPORTED_PARAMETERS, project.relativize(reported));
			}
			samples.notes().forEach(note -> annotate(study, NOTE, note));
			project.add(study);
			written.keep();
			return study;
		} finally {
			written.close();
		}
	}

	/** The file's path within the project, copied there if it is wanted; null when it stays outside. */
	private static String placed(ProjectFolder project, Path source, StudyImportOptions options, NewFiles written) throws IOException {
		if (source.startsWith(project.path())) {
			return project.relativize(source);
		}
		return options.copySource() ? project.relativize(written.copy(source)) : null;
	}

	private static void annotate(Study study, String key, String value) {
		Annotation annotation = Documents.create(Annotation.class, BasePackage.Literals.ANNOTATION);
		annotation.setKey(key);
		annotation.setValue(value);
		study.getAnnotations().add(annotation);
	}

	/**
	 * The study alone: nothing is written, and no sample table is named.
	 *
	 * @throws StudyImportException when units or samples are missing
	 */
	public static Study study(SampleImport samples, StudyImportOptions options) throws StudyImportException {
		ImportRequirements.check(samples);
		return new StudyBuilder(samples, options).build();
	}

	/** The settings by which a file was imported, so that it or the next one like it is read in the same way. */
	public static SampleImportSettings settings(ImportMapping mapping) {
		return ImportMappings.settings(mapping);
	}
}
