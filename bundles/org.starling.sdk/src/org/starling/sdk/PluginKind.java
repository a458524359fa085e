package org.starling.sdk;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What a plug-in adds. */
public enum PluginKind {

	SOLVER("an ODE solver", "org.starling.runtime.odeSolvers", "solver", "org.starling.ode.OdeSolverProvider", "Provider",
			List.of("org.starling.ode", "org.starling.ode.solvers", "org.starling.ode.tck;resolution:=optional"), "Method.java"),
	ENERGY_PROVIDER("a provider of energies of molecules", "org.starling.quantization.energyProviders", "provider",
			"org.starling.quantum.provider.EnergyProvider", "Provider", List.of("org.starling.quantum", "org.starling.quantum.tck;resolution:=optional")),
	IMPORTER("an importer of tables", "org.starling.runtime.importers", "importer", "org.starling.tables.rows.RowFormat", "Format",
			List.of("org.starling.tables", "org.starling.tables.tck;resolution:=optional")),
	CHART_EXPORTER("an exporter of charts", "org.starling.runtime.chartExporters", "exporter", "org.starling.chart.export.ChartFormat", "Format",
			List.of("org.starling.chart", "org.starling.chart.tck;resolution:=optional")),
	REPORT_SECTION("a chapter of reports", "org.starling.runtime.reportSections", "section", "org.starling.workflow.report.ReportSection", "Section",
			List.of("org.starling.workflow", "org.starling.model", "org.starling.workflow.tck;resolution:=optional"));

	private final String title;
	private final String point;
	private final String element;
	private final String service;
	private final String suffix;
	private final List<String> requires;
	private final List<String> further;

	PluginKind(String title, String point, String element, String service, String suffix, List<String> requires, String... further) {
		this.title = title;
		this.point = point;
		this.element = element;
		this.service = service;
		this.suffix = suffix;
		this.requires = requires;
		this.further = List.of(further);
	}

	/** For a person: "an ODE solver". */
	public String title() {
		return title;
	}

	/** As the command line takes it: lower-case words joined by hyphens. */
	public String id() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** Id of the extension point. */
	public String point() {
		return point;
	}

	/** Name of the interface that the plug-in's class implements; its file in META-INF/services is for plain class paths. */
	public String service() {
		return service;
	}

	/** The folder of its templates, as a resource. */
	String folder() {
		return "templates/" + id() + "/";
	}

	/** Files of Java classes; tests end in {@code Test.java} and have a fixed name, others begin with that of the plug-in. */
	Stream<String> classes() {
		return Stream.concat(Stream.of(suffix + ".java", "ContractTest.java"), further.stream());
	}

	/** End of the name of the class that implements the interface. */
	String suffix() {
		return suffix;
	}

	/** A template with what is the same in all plug-ins of this kind. */
	String fill(String template) {
		return template.replace("${point}", point).replace("${element}", element).replace("${class}", suffix).replace("${requires}",
				String.join(",\n ", requires));
	}
}
