package org.starling.ui.charts.look;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import org.starling.chart.Figure;
import org.starling.chart.look.ChartLook;

/**
 * A look that is being changed: each change is tried on the figure, shown at once and can be undone. No toolkit in it; use it on one
 * thread.
 */
public final class LookEdits {

	private final Figure figure;
	private final ChartLook first;
	private final Consumer<ChartLook> show;
	private final Deque<ChartLook> undo = new ArrayDeque<>();
	private final Deque<ChartLook> redo = new ArrayDeque<>();
	private final List<Runnable> listeners = new ArrayList<>();
	private ChartLook look;
	private String problem = ""; //$NON-NLS-1$

	/**
	 * @param figure the figure as it is by itself
	 * @param look   how it looks now
	 * @param show   shows another look
	 */
	public LookEdits(Figure figure, ChartLook look, Consumer<ChartLook> show) {
		this.figure = figure;
		this.first = look;
		this.look = look;
		this.show = show;
	}

	/** The figure as it is by itself. */
	public Figure figure() {
		return figure;
	}

	/** The look as it is now. */
	public ChartLook look() {
		return look;
	}

	/** Why the last change could not be made; empty when it was. */
	public String problem() {
		return problem;
	}

	/** Told after each change and each refused change. */
	public void onChange(Runnable listener) {
		listeners.add(listener);
	}

	/** Changes the look; a change that does not fit the figure leaves it as it was, with a {@link #problem()}. */
	public void change(UnaryOperator<ChartLook> change) {
		problem = ""; //$NON-NLS-1$
		try {
			ChartLook next = change.apply(look);
			if (!next.equals(look)) {
				next.apply(figure);
				undo.push(look);
				redo.clear();
				set(next);
				return;
			}
		} catch (IllegalArgumentException e) {
			problem = e.getMessage();
		}
		tell();
	}

	/** Says why an entry was not taken. */
	void refuse(String reason) {
		problem = reason;
		tell();
	}

	/** Takes the last change back. */
	public void undo() {
		if (canUndo()) {
			redo.push(look);
			set(undo.pop());
		}
	}

	/** Makes the change again that was taken back last. */
	public void redo() {
		if (canRedo()) {
			undo.push(look);
			set(redo.pop());
		}
	}

	public boolean canUndo() {
		return !undo.isEmpty();
	}

	public boolean canRedo() {
		return !redo.isEmpty();
	}

	/** Everything as the figure has it by itself; can be undone. */
	public void reset() {
		change(l -> ChartLook.OWN);
	}

	/** The look as it was at the beginning. */
	public void cancel() {
		set(first);
	}

	private void set(ChartLook other) {
		problem = ""; //$NON-NLS-1$
		look = other;
		show.accept(other);
		tell();
	}

	private void tell() {
		List.copyOf(listeners).forEach(Runnable::run);
	}
}
