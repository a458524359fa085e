package org.starling.app;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ResourceLocator;

/** Pictures that lie in the platform's IDE bundle, and which only the Eclipse IDE's own product would declare. */
final class PlatformImages {

	/** The picture, or null when the platform has none of that name. */
	static ImageDescriptor descriptor(String path) {
		return ResourceLocator.imageDescriptorFromBundle("org.eclipse.ui.ide", "icons/full/" + path).orElse(null); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private PlatformImages() {
	}
}
