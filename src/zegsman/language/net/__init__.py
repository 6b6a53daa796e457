"""The network of the packs at run time: forms of words in, labels and trees out. The one place that knows onnxruntime.

A BiLSTM over whole stretches with deep biaffine attention for the heads (Dozat and Manning 2017, "Deep Biaffine
Attention for Neural Dependency Parsing") and classifiers for the rest (Straka 2018, "UDPipe 2.0 Prototype").
"""
