/**
 * Energies from any program or model behind one interface, as requests and results of the QCSchema: our own engine, other bundles' providers,
 * other programs. Every provider passes the contract test of {@code org.starling.quantum.tck}.
 */
package org.starling.quantum.provider;
