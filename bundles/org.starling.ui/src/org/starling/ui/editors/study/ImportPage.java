package org.starling.ui.editors.study;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.swt.widgets.Composite;
import org.starling.model.study.ColumnMapping;
import org.starling.model.study.Decision;
import org.starling.model.study.ImportMapping;
import org.starling.model.study.StudyPackage;
import org.starling.ui.editors.Columns;
import org.starling.ui.emf.Formats;
import org.starling.ui.emf.ValueFormat;
import org.starling.ui.tables.ColumnSpec;
import org.starling.ui.tables.ObjectTable;
import org.starling.ui.tables.TableSpec;

/** How the data came in, and who decided what about them: the audit trail. */
final class ImportPage extends StudyPage {

	private ObjectTable<ImportMapping> mappings;
	private ObjectTable<ColumnMapping> columns;

	ImportPage(StudyEditor editor) {
		super(editor, "import", Messages.Import_title, StudyPackage.Literals.STUDY__MAPPINGS, //$NON-NLS-1$
				StudyPackage.Literals.STUDY__DECISIONS);
	}

	@Override
	protected void fill(Composite body) {
		table(section(body, Messages.Decisions_section, Messages.Decisions_help, true),
				spec(this::study, StudyPackage.Literals.STUDY__DECISIONS, Messages.Decisions_section,
						Messages.Decisions_noun, "", Messages.Decisions_empty, decisionColumns())); //$NON-NLS-1$
		Composite client = section(body, Messages.Mappings_section, Messages.Mappings_help, true);
		mappings = table(client, TableSpec.readOnly("study.mappings", Messages.Mappings_section, mappingColumns(), //$NON-NLS-1$
				() -> new ArrayList<>(study().getMappings()), Messages.Mappings_empty));
		columns = table(section(body, Messages.Columns_section, null, true),
				TableSpec.readOnly("study.columns", Messages.Columns_section, columnColumns(), this::columnRows, //$NON-NLS-1$
						Messages.Columns_empty));
		mappings.onSelection(columns::refresh);
		onRefresh(mappings::selectFirst);
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
