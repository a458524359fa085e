package org.starling.ui.structure.view3d;

import java.util.List;
import java.util.Objects;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.starling.chemistry.view3d.Camera;
import org.starling.chemistry.view3d.Projection;
import org.starling.chemistry.view3d.Renderer;
import org.starling.chemistry.view3d.Rotation;
import org.starling.chemistry.view3d.Scene3D;
import org.starling.chemistry.view3d.ViewStyle;
import org.starling.ui.theme.Themes;

/**
 * A molecule with its surfaces in space. Dragging turns it (with the shift key it moves), the wheel and the keys + and − zoom, the arrow keys turn,
 * Home shows it as at first, L labels the atoms; clicks on two, three or four atoms measure a distance, an angle or a dihedral. Painted in software
 * on a worker thread; the newest request wins, and a picture with smooth edges follows when nothing moves. UI thread.
 */
public final class MoleculeView3D extends Canvas {

	private static final double EXPORT_SHARPNESS = 2;

	private final PictureSource source;
	private final Overlay overlay = new Overlay();
	private final Picks picks = new Picks();
	private Scene3D scene = Scene3D.EMPTY;
	private Camera camera;
	private boolean labels;
	private String name = ""; //$NON-NLS-1$
	private String emptyText = Messages.View_empty;

	public MoleculeView3D(Composite parent) {
		super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
		source = new PictureSource(this);
		addPaintListener(e -> paint(e.gc));
		addListener(SWT.Resize, e -> request(false));
		addListener(SWT.ZoomChanged, e -> request(false));
		addListener(SWT.FocusIn, e -> redraw());
		addListener(SWT.FocusOut, e -> redraw());
		addDisposeListener(e -> source.dispose());
		Themes.onChange(this, () -> request(false));
		new Gestures(this);
		new ViewMenu(this);
		getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent e) {
				e.result = description();
			}
		});
	}

	/** Shows a scene; from the side where most of it is seen when its atoms are others than before, else as it was turned. */
	public void setScene(Scene3D shown) {
		boolean same = sameAtoms(shown.atoms().size());
		scene = shown;
		if (!same) {
			camera = null;
			picks.clear();
		}
		request(false);
	}

	private boolean sameAtoms(int count) {
		return camera != null && count == scene.atoms().size();
	}

	/** What is shown. */
	public Scene3D scene() {
		return scene;
	}

	/** What the accessible name says of the molecule, such as its formula. */
	public void setMoleculeName(String text) {
		name = Objects.requireNonNull(text);
	}

	/** What is written where there is no scene. */
	public void setEmptyText(String text) {
		emptyText = text;
		redraw();
	}

	String description() {
		if (scene.isEmpty()) {
			return emptyText;
		}
		String base = NLS.bind(Messages.View_accessible, new Object[] { name.isEmpty() ? Messages.View_molecule : name, scene.atoms().size(),
				scene.surfaces().size() });
		String measured = picks.text(scene);
		return measured.isEmpty() ? base : base + ". " + measured; //$NON-NLS-1$
	}

	/** From where it is seen. */
	public Camera camera() {
		if (camera == null) {
			Point size = getSize();
			camera = Camera.widest(scene, Math.max(2, size.x), Math.max(2, size.y));
		}
		return camera;
	}

	/** Looks from elsewhere. */
	public void setCamera(Camera other) {
		camera = other;
		request(true);
	}

	/** As at first. */
	public void resetView() {
		camera = null;
		request(false);
	}

	/** Whether atoms carry their symbols and numbers. */
	public boolean isLabelled() {
		return labels;
	}

	/** Labels atoms, or not. */
	public void setLabelled(boolean on) {
		labels = on;
		redraw();
	}

	/** Picks an atom as a click does; the fifth begins again, -1 clears. */
	public void pick(int atom) {
		picks.add(atom, scene.atoms().size());
		redraw();
	}

	/** Indices of the atoms that are picked. */
	public List<Integer> picked() {
		return picks.atoms();
	}

	/** What is measured, with its unit; empty when less than two atoms are picked. */
	public String measured() {
		return picks.text(scene);
	}

	/** Index of the atom at a point of the canvas, or -1. */
	public int atomAt(int x, int y) {
		return projection().at(scene, x, y);
	}

	/** From ångström to points of the canvas. */
	public Projection projection() {
		Point size = getSize();
		return camera().projection(scene, Math.max(1, size.x), Math.max(1, size.y));
	}

	/** Whether what is asked for is what is painted, smooth edges included. */
	public boolean isUpToDate() {
		return source.isUpToDate();
	}

	/** Milliseconds that the last picture took on its worker thread. */
	public double frameMillis() {
		return source.frameMillis();
	}

	/** The picture for files and the clipboard, without labels, twice as sharp as the screen, on white or the window's ground. */
	public ImageData picture(boolean white) {
		Point size = getSize();
		return PictureSource.data(Renderer.smooth(scene, camera(), white ? ViewStyle.LIGHT : style(), (int) (EXPORT_SHARPNESS * Math.max(1, size.x)),
				(int) (EXPORT_SHARPNESS * Math.max(1, size.y))));
	}

	void turn(Rotation further) {
		setCamera(camera().turned(further));
	}

	ViewStyle style() {
		RGB ground = getParent().getBackground().getRGB();
		return ViewStyle.on(ground.red << 16 | ground.green << 8 | ground.blue);
	}

	private void request(boolean moving) {
		Point size = getSize();
		if (scene.isEmpty() || size.x < 2 || size.y < 2) {
			source.nothing();
			redraw();
		} else {
			source.request(new PictureSource.Request(scene, camera(), style(), size.x, size.y, getMonitor().getZoom(), !moving));
		}
	}

	private void paint(GC gc) {
		Point size = getSize();
		gc.setBackground(getParent().getBackground());
		gc.fillRectangle(0, 0, size.x, size.y);
		if (scene.isEmpty()) {
			overlay.hint(gc, emptyText, size);
			return;
		}
		source.paint(gc);
		Projection projection = projection();
		if (labels) {
			overlay.labels(gc, scene, projection, size, style().dark());
		}
		overlay.picks(gc, scene, picks, projection, size, style().dark());
		if (isFocusControl()) {
			gc.setForeground(getForeground());
			gc.drawFocus(1, 1, size.x - 2, size.y - 2);
		}
	}

	@Override
	public Point computeSize(int width, int height, boolean changed) {
		return new Point(width == SWT.DEFAULT ? 360 : width, height == SWT.DEFAULT ? 280 : height);
	}
}
