package org.starling.app;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ImageRegistry;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.swt.graphics.Image;

/** Pictures of the product. UI thread; the images are shared and must not be disposed. */
final class Logo {

	static final String SMALL = "logo-small"; //$NON-NLS-1$
	static final String MEDIUM = "logo"; //$NON-NLS-1$
	static final String LARGE = "logo-large"; //$NON-NLS-1$
	static final String TILE_EXAMPLE = "tile-example"; //$NON-NLS-1$
	static final String TILE_IMPORT = "tile-import"; //$NON-NLS-1$
	static final String TILE_MODEL = "tile-model"; //$NON-NLS-1$

	private static final String BUNDLE = "org.starling.app"; //$NON-NLS-1$

	static ImageDescriptor descriptor(String name) {
		return ResourceLocator.imageDescriptorFromBundle(BUNDLE, "icons/" + name + ".svg") //$NON-NLS-1$ //$NON-NLS-2$
				.orElseGet(ImageDescriptor::getMissingImageDescriptor);
	}

	static Image image(String name) {
		ImageRegistry registry = JFaceResources.getImageRegistry();
		String key = BUNDLE + '/' + name;
		if (registry.getDescriptor(key) == null) {
			registry.put(key, descriptor(name));
		}
		return registry.get(key);
	}

	private Logo() {
	}
}
