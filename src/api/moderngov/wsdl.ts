import { isTextOperation, NAMESPACE, type OperationName, operationNames, parametersOf } from './operations.ts'
import { escapeXml } from './xml.ts'

const BINDINGS = ['Soap', 'Soap12', 'HttpGet', 'HttpPost'] as const
type Binding = (typeof BINDINGS)[number]

/** The contract of the web service (WSDL 1.1), for the address at which it is reached. */
export function wsdl(address: string): string {
  const all = (write: (operation: OperationName) => string) => operationNames.map(write).join('\n')
  return `<?xml version="1.0" encoding="utf-8"?>
<wsdl:definitions xmlns:wsdl="http://schemas.xmlsoap.org/wsdl/" xmlns:s="http://www.w3.org/2001/XMLSchema" xmlns:soap="http://schemas.xmlsoap.org/wsdl/soap/" xmlns:soap12="http://schemas.xmlsoap.org/wsdl/soap12/" xmlns:http="http://schemas.xmlsoap.org/wsdl/http/" xmlns:mime="http://schemas.xmlsoap.org/wsdl/mime/" xmlns:tns="${NAMESPACE}" targetNamespace="${NAMESPACE}">
<wsdl:types>
<s:schema elementFormDefault="qualified" targetNamespace="${NAMESPACE}">
${all(elementTypes)}
<s:element name="string" nillable="true" type="s:string" />
</s:schema>
</wsdl:types>
${all(soapMessages)}
${(['HttpGet', 'HttpPost'] as const).map((way) => all((operation) => httpMessages(operation, way))).join('\n')}
${(['Soap', 'HttpGet', 'HttpPost'] as const).map(portType).join('\n')}
${BINDINGS.map(binding).join('\n')}
<wsdl:service name="mgWebService">
${BINDINGS.map((one) => port(one, address)).join('\n')}
</wsdl:service>
</wsdl:definitions>
`
}

function elementTypes(operation: OperationName): string {
  const parameters = parametersOf(operation).map(
    ([name, type]) =>
      `<s:element minOccurs="${type === 'string' ? 0 : 1}" maxOccurs="1" name="${name}" type="s:${type}" />`,
  )
  const asked =
    parameters.length === 0
      ? '<s:complexType />'
      : `<s:complexType><s:sequence>${parameters.join('')}</s:sequence></s:complexType>`
  const result = isTextOperation(operation)
    ? `<s:element minOccurs="0" maxOccurs="1" name="${operation}Result" type="s:string" />`
    : `<s:element minOccurs="0" maxOccurs="1" name="${operation}Result"><s:complexType mixed="true"><s:sequence><s:any /></s:sequence></s:complexType></s:element>`
  return `<s:element name="${operation}">${asked}</s:element>
<s:element name="${operation}Response"><s:complexType><s:sequence>${result}</s:sequence></s:complexType></s:element>`
}

function soapMessages(operation: OperationName): string {
  return `<wsdl:message name="${operation}SoapIn"><wsdl:part name="parameters" element="tns:${operation}" /></wsdl:message>
<wsdl:message name="${operation}SoapOut"><wsdl:part name="parameters" element="tns:${operation}Response" /></wsdl:message>`
}

function httpMessages(operation: OperationName, way: 'HttpGet' | 'HttpPost'): string {
  const parts = parametersOf(operation).map(([name]) => `<wsdl:part name="${name}" type="s:string" />`)
  const body = isTextOperation(operation)
    ? '<wsdl:part name="Body" element="tns:string" />'
    : '<wsdl:part name="Body" />'
  return `<wsdl:message name="${operation}${way}In">${parts.join('')}</wsdl:message>
<wsdl:message name="${operation}${way}Out">${body}</wsdl:message>`
}

function portType(way: 'Soap' | 'HttpGet' | 'HttpPost'): string {
  const ways = operationNames.map(
    (one) =>
      `<wsdl:operation name="${one}"><wsdl:input message="tns:${one}${way}In" /><wsdl:output message="tns:${one}${way}Out" /></wsdl:operation>`,
  )
  return `<wsdl:portType name="mgWebService${way}">\n${ways.join('\n')}\n</wsdl:portType>`
}

function binding(way: Binding): string {
  const type = way === 'Soap12' ? 'Soap' : way
  const transport =
    way === 'Soap' || way === 'Soap12'
      ? `<${prefixOf(way)}:binding transport="http://schemas.xmlsoap.org/soap/http" />`
      : `<http:binding verb="${way === 'HttpGet' ? 'GET' : 'POST'}" />`
  const bound = operationNames.map((one) => boundOperation(one, way))
  return `<wsdl:binding name="mgWebService${way}" type="tns:mgWebService${type}">\n${transport}\n${bound.join('\n')}\n</wsdl:binding>`
}

function boundOperation(operation: OperationName, way: Binding): string {
  const prefix = prefixOf(way)
  if (prefix === 'http') {
    const input =
      way === 'HttpGet' ? '<http:urlEncoded />' : '<mime:content type="application/x-www-form-urlencoded" />'
    const output = isTextOperation(operation)
      ? '<mime:mimeXml part="Body" />'
      : '<mime:content part="Body" type="text/xml" />'
    return `<wsdl:operation name="${operation}"><http:operation location="/${operation}" /><wsdl:input>${input}</wsdl:input><wsdl:output>${output}</wsdl:output></wsdl:operation>`
  }
  const body = `<${prefix}:body use="literal" />`
  return `<wsdl:operation name="${operation}"><${prefix}:operation soapAction="${NAMESPACE}/${operation}" style="document" /><wsdl:input>${body}</wsdl:input><wsdl:output>${body}</wsdl:output></wsdl:operation>`
}

function port(way: Binding, address: string): string {
  return `<wsdl:port name="mgWebService${way}" binding="tns:mgWebService${way}"><${prefixOf(way)}:address location="${escapeXml(address).replaceAll('"', '%22')}" /></wsdl:port>`
}

function prefixOf(way: Binding): string {
  return way === 'Soap' ? 'soap' : way === 'Soap12' ? 'soap12' : 'http'
}
