package org.starling.ui.tables;

import java.util.function.Function;

import org.eclipse.emf.ecore.EObject;
import org.starling.ui.emf.ValueAccess;
import org.starling.ui.emf.ValueFormat;

/**
 * One column of a table.
 *
 * @param <T>     row type
 * @param id      stable name, for remembering what is hidden
 * @param header  text of the header, also when copied and pasted
 * @param width   preferred width in pixels; spare room is shared in proportion
 * @param kind    how it is edited, aligned and sorted
 * @param text    what a cell shows
 * @param access  how a cell is written; null when it is read-only
 * @param toolTip explanation of a cell, or null
 * @param icon    name of the icon before the text, null result for none; null when no cell has one
 * @param state   whether it can be hidden
 */
public record ColumnSpec<T>(String id, String header, int width, ValueFormat.Kind kind, Function<T, String> text,
		ValueAccess access, Function<T, String> toolTip, Function<T, String> icon, State state) {

	/** Whether a column is there at first and can be hidden. */
	public enum State {
		ALWAYS, SHOWN, HIDDEN
	}

	/** A column bound to a value of a model object. */
	public static <T extends EObject> ColumnSpec<T> of(String id, String header, int width, ValueAccess access) {
		return new ColumnSpec<>(id, header, width, access.format().kind(), access::text, access, null, null, State.SHOWN);
	}

	/** A column that only shows. */
	public static <T> ColumnSpec<T> readOnly(String id, String header, int width, ValueFormat.Kind kind,
			Function<T, String> text) {
		return new ColumnSpec<>(id, header, width, kind, text, null, null, null, State.SHOWN);
	}

	/** The same column, never hidden: what every unit column is. */
	public ColumnSpec<T> always() {
		return new ColumnSpec<>(id, header, width, kind, text, access, toolTip, icon, State.ALWAYS);
	}

	/** The same column, hidden until it is asked for. */
	public ColumnSpec<T> hidden() {
		return new ColumnSpec<>(id, header, width, kind, text, access, toolTip, icon, State.HIDDEN);
	}

	public ColumnSpec<T> withToolTip(Function<T, String> explanation) {
		return new ColumnSpec<>(id, header, width, kind, text, access, explanation, icon, state);
	}

	/** The same column with another text in its cells; what is edited stays. */
	public ColumnSpec<T> withText(Function<T, String> other) {
		return new ColumnSpec<>(id, header, width, kind, other, access, toolTip, icon, state);
	}

	public ColumnSpec<T> withIcon(Function<T, String> name) {
		return new ColumnSpec<>(id, header, width, kind, text, access, toolTip, name, state);
	}
}
