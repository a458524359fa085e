package org.starling.app;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.preference.JFacePreferences;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.events.MouseListener;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.TextLayout;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.starling.ui.theme.Themes;

/** A large button of the welcome page: picture, title, one sentence. Works by mouse and keyboard and in both looks. */
final class Tile extends Canvas {

	private static final int MARGIN = 18;
	private static final int PICTURE = 40;
	private static final int WIDTH = 140;
	private static final int GAP = 10;
	private static final int ARC = 12;

	private final String picture;
	private final String title;
	private final String text;
	private final Runnable action;
	private boolean hovered;

	Tile(Composite parent, String picture, String title, String text, Runnable action) {
		super(parent, SWT.DOUBLE_BUFFERED);
		this.picture = picture;
		this.title = title;
		this.text = text;
		this.action = action;
		setCursor(getDisplay().getSystemCursor(SWT.CURSOR_HAND));
		addPaintListener(e -> paint(e.gc));
		addListener(SWT.MouseEnter, e -> hover(true));
		addListener(SWT.MouseExit, e -> hover(false));
		addListener(SWT.FocusIn, e -> redraw());
		addListener(SWT.FocusOut, e -> redraw());
		addListener(SWT.Traverse, e -> e.doit = true);
		addMouseListener(MouseListener.mouseUpAdapter(e -> press(e.button == 1 && getClientArea().contains(e.x, e.y))));
		addKeyListener(KeyListener.keyPressedAdapter(e -> press(e.character == SWT.CR || e.character == ' ')));
		makeAccessible();
		GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, SWT.DEFAULT).applyTo(this);
	}

	/** The tile's title. */
	String title() {
		return title;
	}

	/** Does what a click does. */
	void press() {
		action.run();
	}

	private void press(boolean meant) {
		if (meant) {
			press();
		}
	}

	private void hover(boolean over) {
		hovered = over;
		redraw();
	}

	private void makeAccessible() {
		getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent e) {
				e.result = title;
			}

			@Override
			public void getDescription(AccessibleEvent e) {
				e.result = text;
			}
		});
		getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
			@Override
			public void getRole(AccessibleControlEvent e) {
				e.detail = ACC.ROLE_PUSHBUTTON;
			}
		});
	}

	private void paint(GC gc) {
		Point size = getSize();
		Color ground = getBackground();
		Color ink = getForeground();
		boolean lit = hovered || isFocusControl();
		gc.setAntialias(SWT.ON);
		gc.setBackground(Themes.blend(ground, ink, lit ? 0.09 : 0.035));
		gc.fillRoundRectangle(0, 0, size.x - 1, size.y - 1, ARC, ARC);
		gc.setForeground(lit ? accent() : Themes.blend(ground, ink, 0.22));
		gc.setLineWidth(lit ? 2 : 1);
		gc.drawRoundRectangle(1, 1, size.x - 3, size.y - 3, ARC, ARC);
		gc.drawImage(Logo.image(picture), MARGIN, MARGIN);
		gc.setForeground(ink);
		TextLayout heading = layout(title, JFaceResources.getBannerFont(), size.x);
		heading.draw(gc, MARGIN, MARGIN + PICTURE + GAP);
		TextLayout body = layout(text, JFaceResources.getDialogFont(), size.x);
		gc.setForeground(Themes.blend(ground, ink, 0.75));
		body.draw(gc, MARGIN, MARGIN + PICTURE + GAP + heading.getBounds().height + GAP / 2);
		heading.dispose();
		body.dispose();
	}

	private TextLayout layout(String content, Font font, int width) {
		TextLayout layout = new TextLayout(getDisplay());
		layout.setFont(font);
		layout.setText(content);
		layout.setWidth(Math.max(1, width - 2 * MARGIN));
		return layout;
	}

	@Override
	public Point computeSize(int widthHint, int heightHint, boolean changed) {
		int width = widthHint == SWT.DEFAULT ? WIDTH : widthHint;
		TextLayout heading = layout(title, JFaceResources.getBannerFont(), width);
		TextLayout body = layout(text, JFaceResources.getDialogFont(), width);
		int height = 2 * MARGIN + PICTURE + GAP + heading.getBounds().height + GAP / 2 + body.getBounds().height;
		heading.dispose();
		body.dispose();
		return new Point(width, heightHint == SWT.DEFAULT ? height : heightHint);
	}

	private Color accent() {
		return JFaceResources.getColorRegistry().get(JFacePreferences.ACTIVE_HYPERLINK_COLOR);
	}
}
