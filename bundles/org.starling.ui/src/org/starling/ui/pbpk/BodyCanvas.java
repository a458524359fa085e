package org.starling.ui.pbpk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.starling.ui.theme.Themes;

/**
 * The body with its organs. The mouse explains and selects an organ, the arrow keys go through organs and time. UI thread.
 */
public final class BodyCanvas extends Canvas {

	private final BodyModel model;
	private final Runnable changed;
	private final Font bold;
	private Map<String, String> organs = Map.of();
	private BodyScene scene;

	/** @param changed told after a person has selected an organ or moved the time here */
	public BodyCanvas(Composite parent, BodyModel model, Runnable changed) {
		super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
		this.model = model;
		this.changed = changed;
		bold = FontDescriptor.createFrom(getFont()).setStyle(SWT.BOLD).createFont(getDisplay());
		addDisposeListener(e -> bold.dispose());
		addPaintListener(e -> paint(e.gc));
		addListener(SWT.MouseMove, e -> setToolTipText(explanation(e.x, e.y)));
		addListener(SWT.MouseDown, this::press);
		addListener(SWT.KeyDown, this::key);
		addListener(SWT.Traverse, e -> e.doit = true);
		addListener(SWT.FocusIn, e -> redraw());
		addListener(SWT.FocusOut, e -> redraw());
		Themes.onChange(this, this::redraw);
		getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent e) {
				e.result = model.selected() == null ? Messages.Body_name
						: model.explain(model.selected(), organs.getOrDefault(model.selected(), model.selected()));
			}
		});
	}

	/** @param names names by key, in the order of the model */
	public void setOrgans(Map<String, String> names) {
		organs = new LinkedHashMap<>(names);
		redraw();
	}

	/** What the picture shows at a size of its own, for a file; null for the window's colours. */
	public BodyScene scene(BodyTheme theme, double width, double height) {
		return BodyDrawing.of(model, organs, theme == null ? theme() : theme, width, height, 18);
	}

	/** What was painted last, or null. */
	public BodyScene painted() {
		return scene;
	}

	/** The colours in which it is painted. */
	public BodyTheme theme() {
		RGB ground = getBackground().getRGB();
		return BodyTheme.on(ground.red << 16 | ground.green << 8 | ground.blue, Themes.isDark(this));
	}

	private void paint(GC gc) {
		Point size = getSize();
		scene = BodyDrawing.of(model, organs, theme(), size.x, size.y, gc.getFontMetrics().getHeight() + 1.0);
		ScenePainter.paint(gc, scene, bold);
		if (isFocusControl()) {
			gc.setForeground(ScenePainter.colour(scene.ground()));
			gc.drawFocus(1, 1, size.x - 2, size.y - 2);
		}
	}

	private String explanation(int x, int y) {
		String organ = scene == null ? null : scene.at(x, y);
		String text = organ == null ? null : model.explain(organ, organs.getOrDefault(organ, organ));
		return Objects.equals(text, getToolTipText()) ? getToolTipText() : text;
	}

	private void press(Event e) {
		setFocus();
		if (e.button == 1 && scene != null) {
			select(scene.at(e.x, e.y));
		}
	}

	private void key(Event e) {
		List<String> order = new ArrayList<>(organs.keySet());
		switch (e.keyCode) {
		case SWT.ARROW_DOWN -> model.step(order, 1);
		case SWT.ARROW_UP -> model.step(order, -1);
		case SWT.ARROW_RIGHT -> model.setTime(model.time() + 1);
		case SWT.ARROW_LEFT -> model.setTime(model.time() - 1);
		case SWT.HOME -> model.setTime(0);
		case SWT.END -> model.setTime(model.steps() - 1);
		default -> {
			return;
		}
		}
		redraw();
		changed.run();
	}

	private void select(String organ) {
		if (!Objects.equals(organ, model.selected())) {
			model.select(organ);
			redraw();
			changed.run();
		}
	}
}
