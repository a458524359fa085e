package org.starling.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.osgi.util.NLS;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.wiring.FrameworkWiring;
import org.starling.runtime.internal.Messages;
import org.starling.sdk.InstalledPlugin;
import org.starling.sdk.PluginFolder;

/**
 * Brings the plug-ins that a person installed ({@link PluginFolder}) into the running framework, where their extensions count like those of the
 * product. One that can't be used is logged once, listed in {@link #broken()}, and leaves the rest as it is. Thread-safe.
 */
public final class InstalledPlugins {

	/** Beginning of the locations of bundles that came from the folder. */
	private static final String LOCATION = "starling-plugin:";

	private static List<InstalledPlugin> broken;

	private InstalledPlugins() {
	}

	/** Installs and starts what is in the folder; at the second call nothing happens. To be called before extensions are read. */
	public static synchronized void load() {
		if (broken == null) {
			broken = new ArrayList<>();
			load(PluginFolder.standard(), FrameworkUtil.getBundle(InstalledPlugins.class).getBundleContext());
		}
	}

	/** Those that can't be used, each with its problem. */
	public static synchronized List<InstalledPlugin> broken() {
		load();
		return List.copyOf(broken);
	}

	private static void load(PluginFolder folder, BundleContext context) {
		List<InstalledPlugin> plugins;
		try {
			plugins = folder.list();
		} catch (IOException e) {
			ILog.of(InstalledPlugins.class).log(new Status(IStatus.ERROR, context.getBundle().getSymbolicName(),
					NLS.bind(Messages.InstalledPlugins_folder, folder.path(), e.getMessage()), e));
			return;
		}
		removeOthers(plugins, context);
		Map<Bundle, InstalledPlugin> installed = new HashMap<>();
		for (InstalledPlugin plugin : plugins) {
			if (plugin.problem() != null) {
				report(plugin, plugin.problem(), null);
				continue;
			}
			try {
				installed.put(install(plugin, context), plugin);
			} catch (IOException | BundleException e) {
				report(plugin, e.getMessage(), e);
			}
		}
		context.getBundle(0).adapt(FrameworkWiring.class).resolveBundles(installed.keySet());
		installed.forEach(InstalledPlugins::start);
	}

	/** What was removed from the folder since the last start. */
	private static void removeOthers(List<InstalledPlugin> plugins, BundleContext context) {
		Set<String> wanted = new HashSet<>();
		plugins.forEach(p -> wanted.add(location(p)));
		for (Bundle bundle : context.getBundles()) {
			if (bundle.getLocation().startsWith(LOCATION) && !wanted.contains(bundle.getLocation())) {
				try {
					bundle.uninstall();
				} catch (BundleException e) {
					ILog.of(InstalledPlugins.class).warn(NLS.bind(Messages.InstalledPlugins_notRemoved, bundle.getSymbolicName()), e);
				}
			}
		}
	}

	private static String location(InstalledPlugin plugin) {
		return LOCATION + plugin.file().getFileName();
	}

	private static Bundle install(InstalledPlugin plugin, BundleContext context) throws IOException, BundleException {
		Bundle there = context.getBundle(location(plugin));
		try (InputStream in = Files.newInputStream(plugin.file())) {
			if (there == null) {
				return context.installBundle(location(plugin), in);
			}
			if (there.getLastModified() < Files.getLastModifiedTime(plugin.file()).toMillis()) {
				there.update(in);
			}
			return there;
		}
	}

	/** Lazily where the bundle says so; this is what tells why one can't be resolved. */
	private static void start(Bundle bundle, InstalledPlugin plugin) {
		try {
			bundle.start(Bundle.START_TRANSIENT | Bundle.START_ACTIVATION_POLICY);
		} catch (BundleException e) {
			report(plugin, e.getMessage(), e);
		}
	}

	private static void report(InstalledPlugin plugin, String problem, Exception cause) {
		String text = problem == null ? String.valueOf(cause) : problem;
		broken.add(new InstalledPlugin(plugin.symbolicName(), plugin.version(), plugin.name(), plugin.file(), text));
		ILog.of(InstalledPlugins.class).log(new Status(IStatus.ERROR, plugin.symbolicName(),
				NLS.bind(Messages.InstalledPlugins_broken, plugin.file(), text), cause));
	}
}
