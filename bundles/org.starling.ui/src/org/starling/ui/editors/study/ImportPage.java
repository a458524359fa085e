package org.starling.ui.editors.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Link;
import org.starling.analysis.study.StudyFiles;
import org.starling.analysis.study.StudyImporter;
import org.starling.model.study.ColumnMapping;
import org.starling.model.study.Decision;
import org.starling.model.study.ImportMapping;
import org.starling.model.study.StudyPackage;
import org.starling.ui.ErrorDialogs;
import org.starling.ui.editors.Columns;
import org.starling.ui.emf.Formats;
import org.starling.ui.emf.ValueFormat;
import org.starling.ui.tables.ColumnSpec;
import org.starling.ui.tables.ObjectTable;
import org.starling.ui.tables.TableSpec;
import org.starling.ui.wizards.Imports;

/** How the data came in, and who decided what about them: the audit trail. */
final class ImportPage extends StudyPage {

	private ObjectTable<ImportMapping> mappings;
	private ObjectTable<ColumnMapping> columns;
	private ObjectTable<ImportProblem> problems;
	private List<ImportProblem> found = List.of();
	private Path read;

	ImportPage(StudyEditor editor) {
		super(editor, "import", Messages.Import_title, StudyPackage.Literals.STUDY__MAPPINGS, //$NON-NLS-1$
				StudyPackage.Literals.STUDY__DECISIONS);
	}

	@Override
	protected void fill(Composite body) {
		table(section(body, Messages.Decisions_section, Messages.Decisions_help, true),
				spec(this::study, StudyPackage.Literals.STUDY__DECISIONS, Messages.Decisions_section,
						Messages.Decisions_noun, "", Messages.Decisions_empty, decisionColumns())); //$NON-NLS-1$
		problems = table(foldingSection(body, Messages.Problems_section, Messages.Problems_help, true),
				TableSpec.readOnly("study.problems", Messages.Problems_section, problemColumns(), () -> found, Messages.Problems_none).large(p -> null)); //$NON-NLS-1$
		Composite client = section(body, Messages.Mappings_section, Messages.Mappings_help, true);
		mappings = table(client, TableSpec.readOnly("study.mappings", Messages.Mappings_section, mappingColumns(), //$NON-NLS-1$
				() -> new ArrayList<>(study().getMappings()), Messages.Mappings_empty));
		Link again = new Link(client, SWT.NONE);
		again.setText(Messages.Import_again);
		again.setToolTipText(Messages.Import_againTip);
		again.addListener(SWT.Selection, e -> readAgain());
		columns = table(section(body, Messages.Columns_section, null, true),
				TableSpec.readOnly("study.columns", Messages.Columns_section, columnColumns(), this::columnRows, //$NON-NLS-1$
						Messages.Columns_empty));
		mappings.onSelection(columns::refresh);
		onRefresh(mappings::selectFirst);
		onRefresh(() -> again.setEnabled(!study().getMappings().isEmpty()));
		onRefresh(this::loadProblems);
	}

	/** Reads the table of problems that the import left beside the samples, in a job. */
	private void loadProblems() {
		Path file = StudyFiles.importProblems(study()).orElse(null);
		if (file == null || file.equals(read)) {
			return;
		}
		read = file;
		Display display = problems.table().getDisplay();
		Job.createSystem(Messages.Problems_job, (ICoreRunnable) monitor -> {
			List<ImportProblem> rows = new ArrayList<>();
			String trouble = null;
			try {
				rows = ImportProblem.read(file);
			} catch (IOException e) {
				trouble = ErrorDialogs.reason(e);
			}
			List<ImportProblem> loaded = rows;
			String why = trouble;
			display.asyncExec(() -> show(loaded, why));
		}).schedule();
	}

	private void show(List<ImportProblem> loaded, String trouble) {
		if (!problems.table().isDisposed()) {
			found = loaded;
			problems.setEmptyText(trouble == null ? Messages.Problems_none : trouble);
			problems.refresh();
		}
	}

	/** Opens the import with the selected file and the columns it was read with; the result is another study. */
	private void readAgain() {
		List<ImportMapping> selected = mappings.selection();
		ImportMapping mapping = selected.isEmpty() ? study().getMappings().getFirst() : selected.getFirst();
		Path source = mapping.getSource() == null ? null : editor().file().getProject().getLocation().toPath().resolve(mapping.getSource());
		if (source == null || !Files.isRegularFile(source)) {
			context().report(NLS.bind(Messages.Import_noSource, mapping.getSource()));
			return;
		}
		Imports.again(getSite().getWorkbenchWindow(), source, StudyImporter.settings(mapping)).open();
	}

	private List<ColumnMapping> columnRows() {
		List<ImportMapping> selected = mappings.selection();
		return selected.size() == 1 ? new ArrayList<>(selected.get(0).getColumns()) : List.of();
	}

	@Override
	protected void beforeReveal(EObject object) {
		if (object instanceof ColumnMapping) {
			mappings.reveal(object.eContainer(), null);
			columns.refresh();
		}
	}

	private static List<ColumnSpec<ImportProblem>> problemColumns() {
		return List.of(
				ColumnSpec.<ImportProblem>readOnly("row", Messages.Column_row, 60, ValueFormat.Kind.NUMBER, ImportProblem::row), //$NON-NLS-1$
				ColumnSpec.readOnly("column", Messages.Column_column, 110, ValueFormat.Kind.TEXT, ImportProblem::column), //$NON-NLS-1$
				ColumnSpec.readOnly("original", Messages.Column_original, 90, ValueFormat.Kind.TEXT, ImportProblem::original), //$NON-NLS-1$
				ColumnSpec.readOnly("reason", Messages.Column_reason, 240, ValueFormat.Kind.TEXT, ImportProblem::reason), //$NON-NLS-1$
				ColumnSpec.readOnly("proposal", Messages.Column_proposal, 240, ValueFormat.Kind.TEXT, ImportProblem::proposal)); //$NON-NLS-1$
	}

	private static List<ColumnSpec<ImportMapping>> mappingColumns() {
		return List.of(
				ColumnSpec.<ImportMapping>readOnly("source", Messages.Column_source, 220, ValueFormat.Kind.TEXT, //$NON-NLS-1$
						m -> text(m.getSource())),
				ColumnSpec.readOnly("settings", Messages.Column_settings, 240, ValueFormat.Kind.TEXT, //$NON-NLS-1$
						m -> m.getSettings().stream().map(a -> a.getKey() + " = " + a.getValue()) //$NON-NLS-1$
								.collect(Collectors.joining(", "))), //$NON-NLS-1$
				ColumnSpec.readOnly("hash", Messages.Column_hash, 160, ValueFormat.Kind.TEXT, m -> text(m.getSourceHash()))); //$NON-NLS-1$
	}

	private static List<ColumnSpec<ColumnMapping>> columnColumns() {
		return List.of(
				ColumnSpec.<ColumnMapping>readOnly("column", Messages.Column_column, 160, ValueFormat.Kind.TEXT, //$NON-NLS-1$
						m -> text(m.getColumn())),
				ColumnSpec.readOnly("target", Messages.Column_fills, 160, ValueFormat.Kind.TEXT, m -> text(m.getTarget())), //$NON-NLS-1$
				ColumnSpec.<ColumnMapping>readOnly("unit", Messages.Column_unit, 80, ValueFormat.Kind.TEXT, //$NON-NLS-1$
						m -> text(m.getUnit())).always());
	}

	private static List<ColumnSpec<Decision>> decisionColumns() {
		return List.of(Columns.text("date", Messages.Column_date, 130, StudyPackage.Literals.DECISION__DATE), //$NON-NLS-1$
				Columns.text("author", Messages.Column_author, 90, StudyPackage.Literals.DECISION__AUTHOR), //$NON-NLS-1$
				Columns.text("what", Messages.Column_what, 240, StudyPackage.Literals.DECISION__WHAT), //$NON-NLS-1$
				Columns.text("why", Messages.Column_why, 240, StudyPackage.Literals.DECISION__WHY), //$NON-NLS-1$
				Columns.of("row", Messages.Column_row, 60, Formats.optionalInteger(1), StudyPackage.Literals.DECISION__ROW), //$NON-NLS-1$
				Columns.text("column", Messages.Column_column, 90, StudyPackage.Literals.DECISION__COLUMN), //$NON-NLS-1$
				Columns.text("original", Messages.Column_original, 90, StudyPackage.Literals.DECISION__ORIGINAL)); //$NON-NLS-1$
	}

	private static String text(String value) {
		return value == null ? "" : value; //$NON-NLS-1$
	}
}
