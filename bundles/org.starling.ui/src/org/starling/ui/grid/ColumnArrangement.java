package org.starling.ui.grid;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.dialogs.DialogSettings;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.ui.PlatformUI;
import org.osgi.framework.FrameworkUtil;

/** Which columns of a grid are shown, how wide, and where; remembered from one start to the next. UI thread. */
final class ColumnArrangement {

	static final int LEAST_WIDTH = 36;
	private static final String WIDTH = ".width"; //$NON-NLS-1$

	/** Null when nothing is remembered. */
	private final String grid;
	private List<GridColumn> columns;
	private final int[] widths;
	private final boolean[] hidden;
	private int stretched = -1;
	private int spare;

	ColumnArrangement(String grid, List<GridColumn> columns) {
		this.grid = grid;
		this.columns = List.copyOf(columns);
		widths = new int[columns.size()];
		hidden = new boolean[columns.size()];
		for (int i = 0; i < widths.length; i++) {
			GridColumn column = columns.get(i);
			String visible = remembered(column.id());
			hidden[i] = visible == null ? !column.visible() : !Boolean.parseBoolean(visible);
			String width = remembered(column.id() + WIDTH);
			widths[i] = width == null ? column.width() : Integer.parseInt(width);
		}
	}

	private String remembered(String key) {
		return grid == null ? null : settings().get(key);
	}

	private void remember(String key, String value) {
		if (grid != null) {
			settings().put(key, value);
		}
	}

	private IDialogSettings settings() {
		IDialogSettings all = PlatformUI.getDialogSettingsProvider(FrameworkUtil.getBundle(ColumnArrangement.class)).getDialogSettings();
		return DialogSettings.getOrCreateSection(all, "grid." + grid); //$NON-NLS-1$
	}

	List<GridColumn> columns() {
		return columns;
	}

	/** Takes other headings for the same columns. */
	void setColumns(List<GridColumn> others) {
		columns = List.copyOf(others);
	}

	/** Positions of the shown columns. */
	List<Integer> visible() {
		List<Integer> visible = new ArrayList<>();
		for (int i = 0; i < hidden.length; i++) {
			if (!hidden[i]) {
				visible.add(i);
			}
		}
		return visible;
	}

	boolean isVisible(int column) {
		return !hidden[column];
	}

	/** The last shown column can't be hidden. */
	void setVisible(int column, boolean visible) {
		if (visible || visible().size() > 1) {
			hidden[column] = !visible;
			remember(columns.get(column).id(), Boolean.toString(visible));
		}
	}

	int width(int column) {
		return hidden[column] ? 0 : widths[column] + (column == stretched ? spare : 0);
	}

	void setWidth(int column, int width) {
		widths[column] = Math.max(LEAST_WIDTH, width - (column == stretched ? spare : 0));
	}

	/** Gives what a screen has beyond all columns to the last one of texts, if that is the last of all. */
	void stretch(int screen) {
		List<Integer> visible = visible();
		stretched = visible.isEmpty() || columns.get(visible.getLast()).number() ? -1 : visible.getLast();
		spare = 0;
		spare = Math.max(0, screen - totalWidth());
	}

	void rememberWidth(int column) {
		remember(columns.get(column).id() + WIDTH, Integer.toString(widths[column]));
	}

	/** Distance of a column's left edge from that of the first. */
	int left(int column) {
		int x = 0;
		for (int i = 0; i < column; i++) {
			x += width(i);
		}
		return x;
	}

	int totalWidth() {
		return left(widths.length);
	}

	/** The column at a distance from the left edge of the first; -1 beyond the last. */
	int columnAt(int x) {
		int right = 0;
		for (int i = 0; i < widths.length; i++) {
			right += width(i);
			if (x >= 0 && x < right) {
				return i;
			}
		}
		return -1;
	}

	/** The column whose right edge is within some pixels; -1 for none. */
	int edgeAt(int x, int tolerance) {
		int right = 0;
		for (int i = 0; i < widths.length; i++) {
			right += width(i);
			if (width(i) > 0 && Math.abs(x - right) <= tolerance) {
				return i;
			}
		}
		return -1;
	}
}
