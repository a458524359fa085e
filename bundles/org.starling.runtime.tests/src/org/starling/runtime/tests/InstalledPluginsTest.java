package org.starling.runtime.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkUtil;
import org.starling.runtime.InstalledPlugins;
import org.starling.runtime.SolverRegistry;
import org.starling.sdk.InstalledPlugin;

/** Plug-ins from the folder of plug-ins in a running framework. */
class InstalledPluginsTest {

	@TempDir
	private Path folder;

	@Test
	void extensionsOfInstalledPluginsCountAndBrokenOnesAreNamed() throws IOException, BundleException {
		jar("com.example.good", "org.starling.ode.solvers");
		jar("com.example.lacking", "com.example.not.there");
		Files.writeString(folder.resolve("text.jar"), "no jar");
		String before = System.getProperty("starling.plugins");
		System.setProperty("starling.plugins", folder.toString());
		try {
			InstalledPlugins.load();
		} finally {
			if (before == null) {
				System.clearProperty("starling.plugins");
			} else {
				System.setProperty("starling.plugins", before);
			}
		}
		List<IConfigurationElement> ours = Arrays.stream(Platform.getExtensionRegistry().getConfigurationElementsFor(SolverRegistry.POINT))
				.filter(e -> e.getContributor().getName().equals("com.example.good")).toList();
		assertEquals(List.of("example"), ours.stream().map(e -> e.getAttribute("id")).toList());
		assertEquals(List.of("com.example.lacking", "text.jar"), InstalledPlugins.broken().stream().map(InstalledPlugin::symbolicName).sorted().toList());
		InstalledPlugin lacking = InstalledPlugins.broken().stream().filter(p -> p.symbolicName().startsWith("com")).findFirst().orElseThrow();
		assertTrue(lacking.problem().contains("com.example.not.there"), lacking.problem());
		assertNull(Platform.getBundle("text.jar"));
		// other tests count the solvers
		for (Bundle bundle : FrameworkUtil.getBundle(InstalledPlugins.class).getBundleContext().getBundles()) {
			if (bundle.getSymbolicName().startsWith("com.example.")) {
				bundle.uninstall();
			}
		}
	}

	private void jar(String name, String required) throws IOException {
		Manifest manifest = new Manifest();
		Attributes head = manifest.getMainAttributes();
		head.put(Attributes.Name.MANIFEST_VERSION, "1.0");
		head.putValue("Bundle-ManifestVersion", "2");
		head.putValue("Bundle-SymbolicName", name + ";singleton:=true");
		head.putValue("Bundle-Version", "1.0.0");
		head.putValue("Require-Bundle", required);
		try (OutputStream out = Files.newOutputStream(folder.resolve(name + ".jar")); JarOutputStream jar = new JarOutputStream(out, manifest)) {
			jar.putNextEntry(new JarEntry("plugin.xml"));
			jar.write("""
					<?xml version="1.0" encoding="UTF-8"?>
					<plugin><extension point="org.starling.runtime.odeSolvers">
					<solver id="example" name="Example" class="org.starling.ode.solvers.BdfProvider"/></extension></plugin>
					""".getBytes(StandardCharsets.UTF_8));
		}
	}
}
