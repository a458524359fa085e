package org.starling.ui;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ImageRegistry;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.swt.graphics.Image;

/**
 * The SVG icons of the workbench by name (the file name in {@code icons/} without its ending). Images are shared by
 * all windows of the display and must not be disposed. UI thread for {@link #image}.
 */
public final class Images {

	public static final String ANALYTICAL_RUN = "analytical-run"; //$NON-NLS-1$
	public static final String CHART_PROPERTIES = "chart-properties"; //$NON-NLS-1$
	public static final String CHART_VIEW = "chart-view"; //$NON-NLS-1$
	public static final String COPY = "copy"; //$NON-NLS-1$
	public static final String DATA = "data"; //$NON-NLS-1$
	public static final String ENERGIES = "energies"; //$NON-NLS-1$
	public static final String EXPORT = "export"; //$NON-NLS-1$
	public static final String FOLDER = "folder"; //$NON-NLS-1$
	public static final String GRID_CHARTS = "grid-charts"; //$NON-NLS-1$
	public static final String HOME = "home"; //$NON-NLS-1$
	public static final String IMPORT = "import"; //$NON-NLS-1$
	public static final String LEGEND = "legend"; //$NON-NLS-1$
	public static final String LOG_AXIS = "log-axis"; //$NON-NLS-1$
	public static final String LOG_X_AXIS = "log-x-axis"; //$NON-NLS-1$
	public static final String MODEL = "model"; //$NON-NLS-1$
	public static final String MOLECULE = "molecule"; //$NON-NLS-1$
	public static final String NEW_MODEL = "new-model"; //$NON-NLS-1$
	public static final String NEW_PROJECT = "new-project"; //$NON-NLS-1$
	public static final String OPEN_FOLDER = "open-folder"; //$NON-NLS-1$
	public static final String PROJECT = "project"; //$NON-NLS-1$
	public static final String PROJECT_CLOSED = "project-closed"; //$NON-NLS-1$
	public static final String REFRESH = "refresh"; //$NON-NLS-1$
	public static final String REPORT = "report"; //$NON-NLS-1$
	public static final String RESULT = "result"; //$NON-NLS-1$
	public static final String RUN = "run"; //$NON-NLS-1$
	public static final String SIMULATION = "simulation"; //$NON-NLS-1$
	public static final String SIMULATION_STALE = "simulation-stale"; //$NON-NLS-1$
	public static final String SLIDERS = "sliders"; //$NON-NLS-1$
	public static final String STALE = "stale"; //$NON-NLS-1$
	public static final String STUDY = "study"; //$NON-NLS-1$
	public static final String UNDO = "undo"; //$NON-NLS-1$
	public static final String ZOOM_RESET = "zoom-reset"; //$NON-NLS-1$

	private static final String BUNDLE = "org.starling.ui"; //$NON-NLS-1$

	/** Descriptor of an icon; the red square when there is no such file. */
	public static ImageDescriptor descriptor(String name) {
		return ResourceLocator.imageDescriptorFromBundle(BUNDLE, "icons/" + name + ".svg") //$NON-NLS-1$ //$NON-NLS-2$
				.orElseGet(ImageDescriptor::getMissingImageDescriptor);
	}

	/** The large variant of an icon, for the head of a wizard. */
	public static ImageDescriptor banner(String name) {
		return descriptor("banner-" + name); //$NON-NLS-1$
	}

	/** Shared image of an icon. */
	public static Image image(String name) {
		ImageRegistry registry = JFaceResources.getImageRegistry();
		String key = BUNDLE + '/' + name;
		if (registry.getDescriptor(key) == null) {
			registry.put(key, descriptor(name));
		}
		return registry.get(key);
	}

	private Images() {
	}
}
