package org.starling.app;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;

/**
 * A part of the product and its licence, as its bundle declares it.
 *
 * @param name    the bundle's name
 * @param version its version without build stamp
 * @param licence SPDX id or what the bundle says, or an en dash when it says nothing
 */
record BundleLicence(String name, String version, String licence) {

	/** All installed bundles by name. */
	static List<BundleLicence> installed() {
		List<BundleLicence> parts = new ArrayList<>();
		for (Bundle bundle : FrameworkUtil.getBundle(BundleLicence.class).getBundleContext().getBundles()) {
			String name = bundle.getHeaders().get(Constants.BUNDLE_NAME);
			var v = bundle.getVersion();
			parts.add(new BundleLicence(name == null ? bundle.getSymbolicName() : name,
					v.getMajor() + "." + v.getMinor() + '.' + v.getMicro(), licence(bundle))); //$NON-NLS-1$
		}
		parts.sort(Comparator.comparing(p -> p.name().toLowerCase(Locale.ROOT)));
		return parts;
	}

	private static String licence(Bundle bundle) {
		String declared = bundle.getHeaders().get("Bundle-License"); //$NON-NLS-1$
		if (declared == null || declared.isBlank()) {
			boolean eclipse = bundle.getSymbolicName().startsWith("org.eclipse."); //$NON-NLS-1$
			return eclipse ? "EPL-2.0" : "\u2013"; //$NON-NLS-1$ //$NON-NLS-2$
		}
		String plain = declared.split("[;,]")[0].strip().replace("\"", ""); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		String lower = plain.toLowerCase(Locale.ROOT);
		if (lower.contains("apache.org/licenses/license-2.0")) { //$NON-NLS-1$
			return "Apache-2.0"; //$NON-NLS-1$
		}
		return lower.contains("epl-2.0") || lower.contains("epl-v20") ? "EPL-2.0" : plain; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}
}
