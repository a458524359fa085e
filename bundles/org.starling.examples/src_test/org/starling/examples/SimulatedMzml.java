package org.starling.examples;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;

/** A file of mzML 1.1.0 with the SRM chromatograms of tamoxifen and its labelled standard. Source: HUPO-PSI, mzML 1.1.0 specification. */
final class SimulatedMzml {

	/** m/z of precursor and product. */
	static final double[] ANALYTE = { 372.2, 72.1 };
	static final double[] STANDARD = { 377.2, 72.1 };

	private SimulatedMzml() {
	}

	/** @param times in minutes */
	static String of(String name, float[] times, float[] analyte, float[] standard) {
		return """
				<?xml version="1.0" encoding="UTF-8"?>
				<mzML xmlns="http://psi.hupo.org/ms/mzml" version="1.1.0">
				  <cvList count="2">
				    <cv id="MS" fullName="PSI-MS" URI="https://purl.obolibrary.org/obo/ms.obo"/>
				    <cv id="UO" fullName="Unit Ontology" URI="https://purl.obolibrary.org/obo/uo.obo"/>
				  </cvList>
				  <fileDescription>
				    <fileContent><cvParam cvRef="MS" accession="MS:1001473" name="selected reaction monitoring chromatogram"/></fileContent>
				  </fileDescription>
				  <softwareList count="1"><software id="starling" version="0.1.0"/></softwareList>
				  <instrumentConfigurationList count="1"><instrumentConfiguration id="simulated"/></instrumentConfigurationList>
				  <dataProcessingList count="1"><dataProcessing id="simulated"/></dataProcessingList>
				  <run id="%s" defaultInstrumentConfigurationRef="simulated">
				    <chromatogramList count="2" defaultDataProcessingRef="simulated">
				%s%s    </chromatogramList>
				  </run>
				</mzML>
				""".formatted(name, chromatogram(0, ANALYTE, times, analyte), chromatogram(1, STANDARD, times, standard));
	}

	private static String chromatogram(int index, double[] masses, float[] times, float[] intensities) {
		return """
				      <chromatogram index="%d" id="SRM SIC Q1=%s Q3=%s" defaultArrayLength="%d">
				        <cvParam cvRef="MS" accession="MS:1001473" name="selected reaction monitoring chromatogram"/>
				        <precursor><isolationWindow><cvParam cvRef="MS" accession="MS:1000827" name="isolation window target m/z" value="%s" unitCvRef="MS" unitAccession="MS:1000040" unitName="m/z"/></isolationWindow><activation/></precursor>
				        <product><isolationWindow><cvParam cvRef="MS" accession="MS:1000827" name="isolation window target m/z" value="%s" unitCvRef="MS" unitAccession="MS:1000040" unitName="m/z"/></isolationWindow></product>
				        <binaryDataArrayList count="2">
				%s%s        </binaryDataArrayList>
				      </chromatogram>
				""".formatted(index, masses[0], masses[1], times.length, masses[0], masses[1],
				array(times, "MS:1000595\" name=\"time array\" unitCvRef=\"UO\" unitAccession=\"UO:0000031\" unitName=\"minute"),
				array(intensities, "MS:1000515\" name=\"intensity array\" unitCvRef=\"MS\" unitAccession=\"MS:1000131\" unitName=\"number of detector counts"));
	}

	private static String array(float[] values, String kind) {
		ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * values.length).order(ByteOrder.LITTLE_ENDIAN);
		bytes.asFloatBuffer().put(values);
		String text = Base64.getEncoder().encodeToString(bytes.array());
		return """
				          <binaryDataArray encodedLength="%d">
				            <cvParam cvRef="MS" accession="MS:1000521" name="32-bit float"/>
				            <cvParam cvRef="MS" accession="MS:1000576" name="no compression"/>
				            <cvParam cvRef="MS" accession="%s"/>
				            <binary>%s</binary>
				          </binaryDataArray>
				""".formatted(text.length(), kind, text);
	}
}
