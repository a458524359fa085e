package org.starling.ui.tables;

import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.fieldassist.FieldDecorationRegistry;
import org.eclipse.jface.preference.JFacePreferences;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.Image;
import org.starling.ui.Images;
import org.starling.ui.emf.Formats;
import org.starling.ui.emf.Problem;
import org.starling.ui.emf.ValueFormat;

/** What a cell shows: its text, the column's icon or that of a complaint with its message, grey when the row does not count. */
final class CellLabels<T> extends ColumnLabelProvider {

	/** What surely fits in a cell needs no tooltip to be read. */
	private static final int SHORT_TEXT = 10;
	private static final String CHECKED = "\u2713"; //$NON-NLS-1$

	private final ObjectTable<T> table;
	private final ColumnSpec<T> column;

	CellLabels(ObjectTable<T> table, ColumnSpec<T> column) {
		this.table = table;
		this.column = column;
	}

	@SuppressWarnings("unchecked")
	private T row(Object element) {
		return (T) element;
	}

	@Override
	public String getText(Object element) {
		String text = column.text().apply(row(element));
		if (column.kind() == ValueFormat.Kind.FLAG) {
			return Boolean.parseBoolean(text) ? CHECKED : ""; //$NON-NLS-1$
		}
		if (column.kind() == ValueFormat.Kind.NUMBER) {
			return Formats.rounded(text);
		}
		return text.indexOf('\n') < 0 ? text : text.replace('\n', ' ');
	}

	private List<Problem> problems(Object element) {
		return column.access() != null && element instanceof EObject owner
				? table.context().problems(owner, column.access())
				: List.of();
	}

	@Override
	public Image getImage(Object element) {
		List<Problem> problems = problems(element);
		if (problems.isEmpty()) {
			RowMarks<T> marks = table.spec().marks();
			if (marks != null && column == table.spec().columns().getFirst()) {
				return marks.isFavourite(row(element)) ? Images.image("favourite") : null; //$NON-NLS-1$
			}
			String icon = column.icon() == null ? null : column.icon().apply(row(element));
			return icon == null ? null : Images.image(icon);
		}
		String id = switch (problems.get(0).severity()) {
		case ERROR -> FieldDecorationRegistry.DEC_ERROR;
		case WARNING -> FieldDecorationRegistry.DEC_WARNING;
		case INFO -> FieldDecorationRegistry.DEC_INFORMATION;
		};
		return FieldDecorationRegistry.getDefault().getFieldDecoration(id).getImage();
	}

	@Override
	public Color getForeground(Object element) {
		return table.spec().muted().apply(row(element)) == null ? null
				: JFaceResources.getColorRegistry().get(JFacePreferences.QUALIFIER_COLOR);
	}

	/** The default of a value that differs from it; null for other cells. */
	private String changedFrom(Object element) {
		RowMarks<T> marks = table.spec().marks();
		return marks == null || !column.id().equals(marks.valueColumn()) ? null : marks.changedFrom(row(element));
	}

	@Override
	public Font getFont(Object element) {
		return changedFrom(element) == null ? null : JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT);
	}

	@Override
	public String getToolTipText(Object element) {
		List<Problem> problems = problems(element);
		if (!problems.isEmpty()) {
			return String.join("\n", problems.stream().map(Problem::text).toList()); //$NON-NLS-1$
		}
		String muted = table.spec().muted().apply(row(element));
		if (muted != null) {
			return muted;
		}
		String explained = column.toolTip() == null ? null : column.toolTip().apply(row(element));
		String origin = changedFrom(element);
		if (origin != null) {
			return NLS.bind(Messages.Marks_default, origin) + (explained == null ? "" : "\n" + explained); //$NON-NLS-1$ //$NON-NLS-2$
		}
		if (explained != null && !explained.isBlank()) {
			return explained;
		}
		String text = column.text().apply(row(element));
		return text.length() > SHORT_TEXT ? text : null;
	}
}
