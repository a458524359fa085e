package org.starling.ui.structure.view3d;

import java.util.Locale;
import java.util.Objects;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Event;
import org.starling.chemistry.view3d.Ball;
import org.starling.chemistry.view3d.Rotation;
import org.starling.chemistry.view3d.Scene3D;

/** What mouse, wheel and keys do to a view. UI thread. */
final class Gestures {

	private static final double STEP = Math.toRadians(10);
	private static final double CLOSER = 1.15;
	/** Points that the mouse may move between press and release of a click. */
	private static final int STILL = 3;

	private final MoleculeView3D view;
	private Point pressed;
	private Point last;
	private boolean dragged;

	Gestures(MoleculeView3D view) {
		this.view = view;
		view.addListener(SWT.MouseDown, this::press);
		view.addListener(SWT.MouseMove, this::move);
		view.addListener(SWT.MouseUp, this::release);
		view.addListener(SWT.MouseWheel, this::wheel);
		view.addListener(SWT.KeyDown, this::key);
		view.addListener(SWT.Traverse, e -> e.doit = e.detail != SWT.TRAVERSE_ARROW_NEXT && e.detail != SWT.TRAVERSE_ARROW_PREVIOUS);
	}

	private void press(Event e) {
		view.setFocus();
		view.setToolTipText(null);
		if (e.button == 1 || e.button == 2) {
			pressed = new Point(e.x, e.y);
			last = pressed;
			dragged = false;
		}
	}

	private void move(Event e) {
		if (last == null) {
			hover(e);
			return;
		}
		if (!dragged && Math.max(Math.abs(e.x - pressed.x), Math.abs(e.y - pressed.y)) <= STILL) {
			return;
		}
		dragged = true;
		Point size = view.getSize();
		double half = Math.max(1, Math.min(size.x, size.y)) / 2.0;
		if ((e.stateMask & (SWT.SHIFT | SWT.BUTTON2)) != 0) {
			view.setCamera(view.camera().moved((e.x - last.x) / half, (last.y - e.y) / half));
		} else {
			view.turn(Rotation.dragged((last.x - size.x / 2.0) / half, (size.y / 2.0 - last.y) / half, (e.x - size.x / 2.0) / half,
					(size.y / 2.0 - e.y) / half));
		}
		last = new Point(e.x, e.y);
	}

	private void release(Event e) {
		if (last != null) {
			move(e); // the desktop may have sent nothing between
		}
		if (last != null && !dragged && e.button == 1) {
			view.pick(view.atomAt(e.x, e.y));
		}
		last = null;
	}

	private void hover(Event e) {
		Scene3D scene = view.scene();
		int atom = scene.isEmpty() ? -1 : view.atomAt(e.x, e.y);
		String text = null;
		if (atom >= 0) {
			Ball ball = scene.atoms().get(atom);
			text = NLS.bind(Messages.View_atomTip, new Object[] { ball.label(), place(ball.x()), place(ball.y()), place(ball.z()) });
		}
		if (!Objects.equals(text, view.getToolTipText())) {
			view.setToolTipText(text);
		}
	}

	private static String place(double x) {
		return String.format(Locale.ROOT, "%.3f", x).replace('-', '\u2212'); //$NON-NLS-1$
	}

	private void wheel(Event e) {
		view.setCamera(view.camera().zoomed(e.count > 0 ? CLOSER : 1 / CLOSER));
		e.doit = false;
	}

	private void key(Event e) {
		switch (e.keyCode) {
		case SWT.ARROW_LEFT -> view.turn(Rotation.around(0, 1, 0, -STEP));
		case SWT.ARROW_RIGHT -> view.turn(Rotation.around(0, 1, 0, STEP));
		case SWT.ARROW_UP -> view.turn(Rotation.around(1, 0, 0, -STEP));
		case SWT.ARROW_DOWN -> view.turn(Rotation.around(1, 0, 0, STEP));
		case SWT.PAGE_UP -> view.turn(Rotation.around(0, 0, 1, STEP));
		case SWT.PAGE_DOWN -> view.turn(Rotation.around(0, 0, 1, -STEP));
		case SWT.HOME -> view.resetView();
		case SWT.ESC -> view.pick(-1);
		case SWT.KEYPAD_ADD -> view.setCamera(view.camera().zoomed(CLOSER));
		case SWT.KEYPAD_SUBTRACT -> view.setCamera(view.camera().zoomed(1 / CLOSER));
		default -> character(e.character);
		}
	}

	private void character(char c) {
		switch (c) {
		case '+', '=' -> view.setCamera(view.camera().zoomed(CLOSER));
		case '-' -> view.setCamera(view.camera().zoomed(1 / CLOSER));
		case 'l', 'L' -> view.setLabelled(!view.isLabelled());
		default -> {
			// other keys belong to the window
		}
		}
	}
}
